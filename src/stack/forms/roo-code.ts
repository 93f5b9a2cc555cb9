import { defineForm, PLAIN_KEYS, someServerHas } from './define-form.ts';

/** The servers of Roo Code, and of Kilo Code, which came of it. */
export const rooCode = defineForm({
  id: 'roo-code',
  title: 'Roo Code and Kilo Code',
  seenIn: 'Roo Code and Kilo Code: of a project, or of a user.',
  source: 'https://docs.roocode.com/features/mcp/using-mcp-in-roo',
  fileNames: ['.roo/mcp.json', '.kilocode/mcp.json', 'mcp_settings.json'],
  example: JSON.stringify({
    mcpServers: {
      parcels: { command: 'npx', args: ['-y', 'parcels-mcp'], alwaysAllow: ['list_parcels'], disabled: true },
      depot: { type: 'streamable-http', url: 'https://mcp.depot.example/mcp', headers: {}, alwaysAllow: [] },
    },
  }),
  gives: ['parcels', 'depot'],
  keys: { ...PLAIN_KEYS, off: ['disabled'] },
  isTold: someServerHas('alwaysAllow'),
});
