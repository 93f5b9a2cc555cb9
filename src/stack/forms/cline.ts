import { defineForm, PLAIN_KEYS } from './define-form.ts';

/** The servers of Cline. */
export const cline = defineForm({
  id: 'cline',
  title: 'Cline',
  seenIn: 'Cline: in an editor, and in the terminal.',
  source: 'https://docs.cline.bot/mcp/configuring-mcp-servers',
  fileNames: ['cline_mcp_settings.json'],
  example: JSON.stringify({
    mcpServers: {
      parcels: { command: 'node', args: ['/opt/parcels/server.js'], autoApprove: ['list_parcels'], disabled: false },
      depot: { type: 'streamableHttp', url: 'https://mcp.depot.example/mcp', disabled: true, timeout: 60 },
    },
  }),
  gives: ['parcels', 'depot'],
  keys: { ...PLAIN_KEYS, off: ['disabled'] },
});
