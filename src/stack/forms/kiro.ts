import { defineForm, PLAIN_KEYS } from './define-form.ts';

/** The servers of Kiro. */
export const kiro = defineForm({
  id: 'kiro',
  title: 'Kiro',
  seenIn: 'Kiro, and Amazon Q Developer, which became it.',
  source: 'https://kiro.dev/docs/mcp/configuration',
  fileNames: ['.kiro/settings/mcp.json', '.aws/amazonq/mcp.json', '.amazonq/mcp.json'],
  example: JSON.stringify({
    mcpServers: {
      parcels: { command: 'uvx', args: ['parcels-mcp@latest'], env: { LOG_LEVEL: 'ERROR' }, disabled: false },
      depot: { url: 'https://mcp.depot.example/mcp', headers: { 'X-Key': '${DEPOT_KEY}' }, autoApprove: [] },
    },
  }),
  gives: ['parcels', 'depot'],
  keys: { ...PLAIN_KEYS, off: ['disabled'] },
});
