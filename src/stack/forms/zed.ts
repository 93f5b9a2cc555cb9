import { defineForm, PLAIN_KEYS, readAt } from './define-form.ts';

/** The servers in the settings of Zed, which it calls context servers. */
export const zed = defineForm({
  id: 'zed',
  title: 'Zed',
  seenIn: 'Zed: of a user, or of a project.',
  source: 'https://zed.dev/docs/ai/mcp',
  language: 'jsonc',
  fileNames: ['.config/zed/settings.json', '.zed/settings.json'],
  example: `{
  "theme": "One Dark",
  "context_servers": {
    "parcels": { "enabled": true, "command": "npx", "args": ["-y", "parcels-mcp"], "env": {} },
    // As Zed wrote it once.
    "shelves": { "source": "custom", "command": { "path": "uvx", "args": ["shelves-mcp"], "env": null } },
    "depot": { "url": "https://mcp.depot.example/mcp" },
  },
}
`,
  gives: ['parcels', 'shelves', 'depot'],
  keys: { ...PLAIN_KEYS, on: ['enabled'] },
  read: readAt('context_servers'),
  isTold: () => true,
});
