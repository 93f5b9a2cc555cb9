import { defineForm, PLAIN_KEYS, readAllowed } from './define-form.ts';

/** The servers in the settings of Qwen Code. */
export const qwenCode = defineForm({
  id: 'qwen-code',
  title: 'Qwen Code',
  seenIn: 'Qwen Code: of a user, or of a project.',
  source: 'https://qwenlm.github.io/qwen-code-docs/en/users/features/mcp/',
  language: 'jsonc',
  allows: ['comments'],
  fileNames: ['.qwen/settings.json', '.qwen/settings.local.json', 'qwen-extension.json'],
  format: 'qwen-code',
  example: JSON.stringify({
    mcpServers: {
      depot: { httpUrl: 'https://mcp.depot.example/mcp' },
      parcels: { command: 'python', args: ['-m', 'parcels_mcp'], cwd: './tools', trust: false },
    },
  }),
  gives: ['depot', 'parcels'],
  keys: { ...PLAIN_KEYS, url: ['httpUrl', 'url'], prefers: 'url' },
  read: readAllowed,
});
