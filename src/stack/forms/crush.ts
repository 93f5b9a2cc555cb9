import { defineForm, PLAIN_KEYS, readAt, startsServers } from './define-form.ts';

/** The servers of Crush. */
export const crush = defineForm({
  id: 'crush',
  title: 'Crush',
  seenIn: 'Crush: of a project, or of a user.',
  source: 'https://github.com/charmbracelet/crush',
  fileNames: ['crush.json', '.crush.json'],
  example: JSON.stringify({
    $schema: 'https://charm.land/crush.json',
    mcp: {
      parcels: { type: 'stdio', command: 'node', args: ['/opt/parcels/server.js'], disabled: false },
      depot: { type: 'http', url: 'https://mcp.depot.example/mcp', headers: { Authorization: '$(echo $DEPOT_KEY)' } },
    },
  }),
  gives: ['parcels', 'depot'],
  keys: { ...PLAIN_KEYS, off: ['disabled'] },
  read: readAt('mcp'),
  isTold: (value) => startsServers(value, 'mcp'),
});
