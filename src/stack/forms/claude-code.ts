import { defineForm, PLAIN_KEYS } from './define-form.ts';

/** The servers of a project, for all who work on it. */
export const claudeCode = defineForm({
  id: 'claude-code',
  title: 'Claude Code, a project',
  seenIn: 'Claude Code, and plugins of it.',
  source: 'https://code.claude.com/docs/en/mcp',
  fileNames: ['.mcp.json'],
  format: 'claude-code',
  keys: { ...PLAIN_KEYS, needsType: true },
  example: JSON.stringify({
    mcpServers: {
      depot: { type: 'http', url: '${DEPOT_URL:-https://mcp.depot.example}/mcp', headers: { 'X-Key': '${DEPOT_KEY}' } },
      parcels: { command: 'npx', args: ['-y', 'parcels-mcp@1.4.0'], env: { PARCELS_REGION: 'north' } },
    },
  }),
  gives: ['depot', 'parcels'],
});
