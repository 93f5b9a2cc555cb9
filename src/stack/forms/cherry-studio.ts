import { defineForm, PLAIN_KEYS, someServerHas } from './define-form.ts';

/** The servers of Cherry Studio. */
export const cherryStudio = defineForm({
  id: 'cherry-studio',
  title: 'Cherry Studio',
  seenIn: 'Cherry Studio: what it imports, and what links to it carry.',
  source: 'https://github.com/CherryHQ/cherry-studio',
  fileNames: [],
  example: JSON.stringify({
    mcpServers: {
      parcels: { name: 'Parcels', type: 'stdio', isActive: true, command: 'npx', args: ['-y', 'parcels-mcp'] },
      depot: { name: 'Depot', type: 'streamableHttp', isActive: false, baseUrl: 'https://mcp.depot.example/mcp' },
    },
  }),
  gives: ['parcels', 'depot'],
  keys: { ...PLAIN_KEYS, url: ['baseUrl', 'url'], on: ['isActive'] },
  isTold: someServerHas('isActive', 'baseUrl', 'registryUrl'),
});
