import { defineForm, readAt, startsServers } from './define-form.ts';

/** The servers in the settings of VS Code. */
export const vscodeSettings = defineForm({
  id: 'vscode-settings',
  title: 'Settings of VS Code',
  seenIn: 'VS Code before it had a file for servers.',
  source: 'https://code.visualstudio.com/docs/copilot/reference/mcp-configuration',
  language: 'jsonc',
  fileNames: ['user/settings.json', '.vscode/settings.json'],
  format: 'vscode',
  example: `{
  "editor.tabSize": 2,
  "mcp": {
    "inputs": [],
    "servers": { "parcels": { "command": "npx", "args": ["-y", "parcels-mcp"] } },
  },
}
`,
  gives: ['parcels'],
  read: (value) => readAt('mcp', 'servers')(value) ?? readAt('mcp.servers')(value),
  isTold: (value) => startsServers(value, 'mcp', 'servers') || startsServers(value, 'mcp.servers'),
});
