import { ALL_KEYS, defineForm } from './define-form.ts';

/** Servers as most clients have them. */
export const mcpServers = defineForm({
  id: 'mcp-servers',
  title: 'mcpServers, of whatever client',
  seenIn: 'What pages of servers tell readers to paste; nothing in it tells which client it is for.',
  source: null,
  fileNames: [],
  example: JSON.stringify({ mcpServers: { parcels: { command: 'npx', args: ['-y', 'parcels-mcp'] } } }),
  gives: ['parcels'],
  keys: ALL_KEYS,
  isTold: () => true,
});
