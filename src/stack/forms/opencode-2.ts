import { isOpencode } from './opencode.ts';
import { defineForm, entriesAt, PLAIN_KEYS, readAt } from './define-form.ts';

/** The servers of opencode, below `servers`. */
export const opencode2 = defineForm({
  id: 'opencode-2',
  title: 'opencode, version 2',
  seenIn: 'opencode from version 2 on.',
  source: 'https://opencode.ai/v2/docs/mcp-servers',
  language: 'jsonc',
  fileNames: ['opencode.json', 'opencode.jsonc'],
  format: 'opencode',
  example: `{
  "$schema": "https://opencode.ai/config.json",
  "mcp": {
    "servers": {
      "parcels": { "type": "local", "command": ["npx", "-y", "parcels-mcp"], "disabled": true },
      "depot": { "type": "remote", "url": "https://mcp.depot.example/mcp" },
    },
  },
}
`,
  gives: ['parcels', 'depot'],
  keys: { ...PLAIN_KEYS, variables: ['environment'], off: ['disabled'], on: ['enabled'] },
  read: readAt('mcp', 'servers'),
  isTold: (value) => entriesAt(value, 'mcp', 'servers').some(isOpencode),
});
