import { defineFormat } from '../../define-format.ts';
import { copilotCliTraps, isNameable } from './traps.ts';
import { writeCopilotCli } from './write.ts';

/** What the entry of one server holds, in the list of servers of the user. */
export const copilotCli = defineFormat({
  id: 'copilot-cli',
  label: 'GitHub Copilot CLI',
  fileName: 'mcp-config.json',
  language: 'json',
  engine: {
    name: 'Copilot CLI’s server file',
    description:
      'GitHub’s agent in the terminal. The file that lists its MCP servers says which of their tools it sees; it asks about each of these, unless a flag at its start or an answer of yours says otherwise.',
    documentation: 'https://docs.github.com/en/copilot/how-tos/copilot-cli/customize-copilot/add-mcp-servers',
    kind: 'client',
  },
  express: {
    dispositions: ['ask', 'hide'],
    bounds: [],
    modes: false,
    presence: false,
    canRead: () => false,
    unlisted: 'denied',
  },
  names: {
    spell: (_, tool) => tool,
    isNameable,
    meeting: 'It knows tools by their names as served.',
  },
  traps: copilotCliTraps,
  place: 'The file ~/.copilot/mcp-config.json, in the entry of the server.',
  merging: {
    existing:
      'Put the list of tools into the entry that is there, beside its command or address, in place of a list of the same name. An entry with a list alone starts nothing.',
    second:
      'An entry of the same name in the .mcp.json or .github/mcp.json of a folder that you trust, or in what --additional-mcp-config gives, takes the place of yours as a whole, its lists included.',
  },
  steps: (alias) => [
    `Open ~/.copilot/mcp-config.json and find the entry of the server under mcpServers, which has to be called exactly ${alias}.`,
    'Put the list called tools or excludeTools from this file into that entry, beside its command or address, in place of one that is there. Copilot CLI ignores a key that is misspelt, without a word.',
    `Run "copilot mcp get --json" with the name ${alias} behind it: the list is printed. Where it is missing or reads "*", every tool is offered.`,
    'Start Copilot CLI anew without --yolo and --allow-all-tools, and let it name the tools that it has: those that are hidden are missing.',
  ],
  write: writeCopilotCli,
});
