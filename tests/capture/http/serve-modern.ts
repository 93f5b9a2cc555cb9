import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { readAsked, serve, type Asked } from './serve-http.ts';

/** What a server was sent: how, with which headers, and what. */
export interface HeardMessage {
  readonly how: string;
  readonly headers: IncomingHttpHeaders;
  readonly asked: Asked;
}

export const DISCOVERED = {
  resultType: 'complete',
  supportedVersions: ['2026-07-28'],
  capabilities: { tools: {} },
  _meta: { 'io.modelcontextprotocol/serverInfo': { name: 'Depot', version: '3.1.4' } },
};

const LISTED = {
  resultType: 'complete',
  ttlMs: 0,
  cacheScope: 'private',
  tools: [{ name: 'list_parcels', description: 'Lists parcels.', inputSchema: { type: 'object' } }],
};

const sendError = (response: ServerResponse, status: number, { id }: Asked, error: object): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ jsonrpc: '2.0', id: id ?? null, error }));
};

/**
 * Starts a server that speaks revision 2026-07-28 alone, in the form that is wanted, and refuses whatever is not of it; and
 * who does not declare the capability `demanded`, if there is one.
 */
export async function serveModern(
  form: 'json' | 'events' = 'json',
  demanded: string | null = null,
): Promise<{ url: string; heard: HeardMessage[] }> {
  const heard: HeardMessage[] = [];
  const url = await serve(async (request, response) => {
    const asked = await readAsked(request);
    const { headers, method: how = '' } = request;
    heard.push({ how, headers, asked });
    if (how !== 'POST') return response.writeHead(405, { allow: 'POST' }).end();
    if (!/application\/json/.test(headers.accept ?? '') || !/text\/event-stream/.test(headers.accept ?? ''))
      return response.writeHead(406).end();
    const { _meta: meta = {} } = asked.params as { _meta?: Record<string, unknown> };
    const revision = meta['io.modelcontextprotocol/protocolVersion'];
    if (revision !== '2026-07-28')
      return sendError(response, 400, asked, {
        code: -32022,
        message: 'Unsupported protocol version',
        data: { supported: ['2026-07-28'] },
      });
    if (headers['mcp-protocol-version'] !== revision || headers['mcp-method'] !== asked.method)
      return sendError(response, 400, asked, { code: -32020, message: 'Header mismatch' });
    if (demanded !== null && !(demanded in (meta['io.modelcontextprotocol/clientCapabilities'] as object)))
      return sendError(response, 400, asked, {
        code: -32021,
        message: 'Missing required client capability',
        data: { requiredCapabilities: { [demanded]: {} } },
      });
    if (headers['mcp-session-id'] !== undefined) return response.writeHead(404).end();
    const result = { 'server/discover': DISCOVERED, 'tools/list': LISTED }[asked.method];
    if (result === undefined) return sendError(response, 404, asked, { code: -32601, message: 'Method not found' });
    const text = JSON.stringify({ jsonrpc: '2.0', id: asked.id, result });
    response.writeHead(200, { 'content-type': form === 'json' ? 'application/json' : 'text/event-stream' });
    return response.end(form === 'json' ? text : `event: message\ndata: ${text}\n\n`);
  });
  return { url, heard };
}
