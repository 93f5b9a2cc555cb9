import { defineForm, PLAIN_KEYS, someServerHas } from './define-form.ts';

/** The servers of Windsurf. */
export const windsurf = defineForm({
  id: 'windsurf',
  title: 'Windsurf',
  seenIn: 'Windsurf (Cascade), and Antigravity.',
  source: 'https://docs.windsurf.com/windsurf/cascade/mcp',
  fileNames: ['.codeium/windsurf/mcp_config.json', 'mcp_config.json'],
  example: JSON.stringify({
    mcpServers: {
      depot: { serverUrl: 'https://mcp.depot.example/mcp', headers: { 'X-Key': '${env:DEPOT_KEY}' } },
      parcels: { command: 'npx', args: ['-y', 'parcels-mcp'], env: { PARCELS_REGION: 'north' }, disabled: true },
    },
  }),
  gives: ['depot', 'parcels'],
  keys: { ...PLAIN_KEYS, url: ['serverUrl', 'url'], off: ['disabled'] },
  isTold: someServerHas('serverUrl'),
});
