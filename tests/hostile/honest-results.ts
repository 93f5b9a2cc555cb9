const TOOLS = ['read_note', 'write_note', 'delete_note'].map((name) => ({
  name,
  description: `Does ${name} with one note.`,
  inputSchema: { type: 'object', properties: { id: { type: 'string' } } },
}));

/** Which of the protocol's two eras a server speaks. */
export type SpokenEra = 'initialize' | 'discover' | 'both';

const OPENINGS: Readonly<Record<string, object>> = {
  initialize: {
    protocolVersion: '2025-06-18',
    capabilities: { tools: {} },
    serverInfo: { name: 'x', version: '1.0.0' },
  },
  'server/discover': {
    resultType: 'complete',
    supportedVersions: ['2026-07-28'],
    capabilities: { tools: {} },
    serverInfo: { name: 'x', version: '1.0.0' },
    ttlMs: 0,
    cacheScope: 'private',
  },
};

/** What an honest server of an era answers; null where it knows no such method. */
export function findHonestResult(method: string, era: SpokenEra): object | null {
  if (method === 'tools/list') return { tools: TOOLS };
  const isOther = (era === 'initialize' && method !== 'initialize') || (era === 'discover' && method === 'initialize');
  return isOther ? null : (OPENINGS[method] ?? null);
}
