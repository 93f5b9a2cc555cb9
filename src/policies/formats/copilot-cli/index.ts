import { defineFormat, readsNoArguments } from '../../define-format.ts';
import { spellServer, spellTool } from './spell-name.ts';
import { tellRest } from './tell-rest.ts';
import { copilotCliTraps } from './traps.ts';
import { writeCopilotCli } from './write.ts';

/** Rules for the whole machine, which no flag and no setting of a user lifts. */
export const copilotCli = defineFormat({
  id: 'copilot-cli',
  label: 'GitHub Copilot CLI',
  fileName: 'managed-settings.json',
  language: 'json',
  engine: {
    name: 'Copilot CLI’s policy file',
    description:
      'The managed settings of a machine, which GitHub’s agent in the terminal keeps to. They alone hold every tool to a question: by its other files and flags, a tool that declares that it only reads runs without one. The file is meant for administrators, and was seen to hold without an account.',
    documentation: 'https://docs.github.com/en/copilot/reference/enterprise-administrators/enterprise-managed-settings',
    kind: 'client',
  },
  express: {
    dispositions: ['allow', 'ask', 'deny'],
    ...readsNoArguments,
    unlisted: 'asked',
  },
  names: {
    spell: spellTool,
    isNameable: () => true,
    meeting: 'Of two such tools it may offer only one.',
  },
  traps: copilotCliTraps,
  place:
    'The file /etc/github-copilot/managed-settings.json on Linux, /Library/Application Support/GitHubCopilot/managed-settings.json on macOS, %ProgramFiles%\\GitHubCopilot\\managed-settings.json on Windows.',
  merging: {
    existing:
      'Add the rules to the lists that are there; a denial wins over a question, and a question over a permission.',
    second:
      'There is one such file for a machine. By the schema in Copilot CLI, denials and questions of settings that an organization manages elsewhere add to yours, and a tool runs freely only where every list of permissions has it.',
  },
  steps: (alias) => [
    spellServer(alias) === alias
      ? `Check with "copilot mcp list" that the server is called exactly ${alias}: a rule for another name does nothing, without a word.`
      : `Rename the server to ${spellServer(alias)}, in the file that lists it: a rule can’t hold a name with other signs than letters, digits, hyphens, underscores and full stops, or one of more than 30.`,
    'Save this file, as an administrator, as /etc/github-copilot/managed-settings.json; on macOS and Windows it has another place. Copilot CLI ignores a list whose name is misspelt, and offers no MCP tool at all where it can’t read a rule.',
    'Start Copilot CLI anew. It now asks about every MCP tool that no rule names, those of other servers included. Other clients of GitHub Copilot on this machine read the file too.',
    'Let it call a tool that is to be denied: it answers that the tool was denied due to the rule.',
  ],
  stack: 'one',
  sharing: { by: 'server', server: spellServer, unruled: 'ask' },
  refine: tellRest,
  write: writeCopilotCli,
});
