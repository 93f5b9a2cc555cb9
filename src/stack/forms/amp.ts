import { defineForm, PLAIN_KEYS, readAt } from './define-form.ts';

/** The servers in the settings of Amp. */
export const amp = defineForm({
  id: 'amp',
  title: 'Amp',
  seenIn: 'Amp: its settings, or those of an editor.',
  source: 'https://ampcode.com/manual',
  language: 'jsonc',
  fileNames: ['.config/amp/settings.json', '.amp/settings.json'],
  example: JSON.stringify({
    'amp.mcpServers': {
      parcels: { command: 'npx', args: ['-y', 'parcels-mcp'] },
      depot: { url: 'https://mcp.depot.example/mcp' },
    },
  }),
  gives: ['parcels', 'depot'],
  keys: { ...PLAIN_KEYS, off: ['disabled'] },
  read: readAt('amp.mcpServers'),
  isTold: () => true,
});
