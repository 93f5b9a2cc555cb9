import { defineForm, PLAIN_KEYS } from './define-form.ts';

/** The servers of Junie. */
export const junie = defineForm({
  id: 'junie',
  title: 'Junie',
  seenIn: 'Junie, in the editors of JetBrains and in the terminal.',
  source: 'https://www.jetbrains.com/help/junie/model-context-protocol-mcp.html',
  fileNames: ['.junie/mcp/mcp.json'],
  example: JSON.stringify({ mcpServers: { parcels: { command: 'npx', args: ['-y', 'parcels-mcp'] } } }),
  gives: ['parcels'],
  keys: { ...PLAIN_KEYS, on: ['enabled'] },
});
