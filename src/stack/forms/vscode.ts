import { defineForm, readAt, startsServers } from './define-form.ts';

/** The servers of VS Code, in a file of their own. */
export const vscode = defineForm({
  id: 'vscode',
  title: 'VS Code',
  seenIn: 'VS Code: of a workspace, or of a user’s profile.',
  source: 'https://code.visualstudio.com/docs/copilot/reference/mcp-configuration',
  language: 'jsonc',
  fileNames: ['.vscode/mcp.json', 'user/mcp.json'],
  format: 'vscode',
  example: `{
  // Asked for once, and kept by VS Code.
  "inputs": [{ "type": "promptString", "id": "parcels-key", "description": "Key", "password": true }],
  "servers": {
    "parcels": {
      "type": "stdio",
      "command": "npx",
      "args": ["-y", "parcels-mcp"],
      "env": { "PARCELS_KEY": "\${input:parcels-key}" },
    },
    "depot": { "type": "http", "url": "https://mcp.depot.example/mcp" },
  },
}
`,
  gives: ['parcels', 'depot'],
  read: readAt('servers'),
  isTold: (value) => startsServers(value, 'servers'),
});
