import type { JsonObject } from '../../catalog/json.ts';
import { defineForm, entriesAt, PLAIN_KEYS, readAt } from './define-form.ts';

/** Whether a server is written as opencode has it. */
export const isOpencode = (entry: JsonObject): boolean =>
  entry['type'] === 'local' || entry['type'] === 'remote' || Array.isArray(entry['command']);

/** The servers of opencode, each with its type. */
export const opencode = defineForm({
  id: 'opencode',
  title: 'opencode',
  seenIn: 'opencode: of a project, or of a user.',
  source: 'https://opencode.ai/docs/mcp-servers',
  language: 'jsonc',
  fileNames: ['opencode.json', 'opencode.jsonc'],
  format: 'opencode',
  example: `{
  "$schema": "https://opencode.ai/config.json",
  "mcp": {
    "parcels": {
      "type": "local",
      "command": ["npx", "-y", "parcels-mcp"],
      "environment": { "PARCELS_REGION": "north" },
      "enabled": true,
    },
    "depot": { "type": "remote", "url": "https://mcp.depot.example/mcp", "enabled": false },
  },
}
`,
  gives: ['parcels', 'depot'],
  keys: { ...PLAIN_KEYS, variables: ['environment'], off: ['disabled'], on: ['enabled'] },
  read: readAt('mcp'),
  isTold: (value) => entriesAt(value, 'mcp').some(isOpencode),
});
