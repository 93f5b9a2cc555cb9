import { ALL_KEYS, defineForm, isServerMap, readAt } from './define-form.ts';

/** A part of a file: one or several servers with their names. */
export const bareServers = defineForm({
  id: 'bare-servers',
  title: 'Servers without what they stand in',
  seenIn: 'Parts that are copied out of a file, or given to `claude mcp add-json` and `code --add-mcp`.',
  source: null,
  fileNames: [],
  example:
    '"parcels": { "command": "npx", "args": ["-y", "parcels-mcp"] },\n"depot": { "url": "https://mcp.depot.example/mcp" }',
  gives: ['parcels', 'depot'],
  keys: ALL_KEYS,
  read: readAt(),
  isTold: isServerMap,
});
