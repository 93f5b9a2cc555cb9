import { defineForm, entriesAt, isNameList } from './define-form.ts';

/** The servers of Copilot in the terminal. */
export const copilotCli = defineForm({
  id: 'copilot-cli',
  title: 'GitHub Copilot CLI',
  seenIn: 'GitHub Copilot CLI, and Copilot’s coding agent.',
  source: 'https://docs.github.com/en/copilot/how-tos/copilot-cli/customize-copilot/add-mcp-servers',
  language: 'jsonc',
  fileNames: ['.copilot/mcp-config.json', 'mcp-config.json', '.github/mcp.json'],
  format: 'copilot-cli',
  example: JSON.stringify({
    mcpServers: {
      parcels: { type: 'local', command: 'npx', args: ['-y', 'parcels-mcp'], env: {}, tools: ['*'] },
      depot: { type: 'http', url: 'https://mcp.depot.example/mcp', headers: {}, tools: ['list_depots'] },
    },
  }),
  gives: ['parcels', 'depot'],
  isTold: (value) => entriesAt(value, 'mcpServers').some(({ type, tools }) => type === 'local' || isNameList(tools)),
});
