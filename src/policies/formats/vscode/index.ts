import { closeAllowlist } from '../../close-allowlist.ts';
import { defineFormat, readsNoArguments } from '../../define-format.ts';
import { spellReference, spellServer } from './spell-reference.ts';
import { vscodeTraps } from './traps.ts';
import { writeVscode } from './write.ts';

/** An agent that has only the tools that its file lists. */
export const vscode = defineFormat({
  id: 'vscode',
  label: 'VS Code',
  fileName: 'allowed-tools.agent.md',
  language: 'markdown',
  engine: {
    name: 'VS Code’s agent file',
    description:
      'A custom agent for the chat of VS Code: it has the tools that its file lists, and holds while it is chosen. VS Code’s settings can only make it ask about a tool; this is the file that takes tools away. VS Code could not be driven here; the file follows its documentation and its source.',
    documentation: 'https://code.visualstudio.com/docs/agent-customization/custom-agents',
    kind: 'client',
  },
  express: {
    // By itself VS Code asks, but not about a tool that its server declares read-only: a list of tools can't promise that a person is asked.
    dispositions: ['allow', 'hide'],
    ...readsNoArguments,
    unlisted: 'denied',
  },
  names: {
    spell: spellReference,
    isNameable: () => true,
    meeting: 'It keeps one tool under such a name.',
  },
  traps: vscodeTraps,
  place:
    '.github/agents/allowed-tools.agent.md in a project, or ~/.copilot/agents for all of them; it holds while the agent is chosen in the chat.',
  merging: {
    existing: 'An agent that is there keeps its own list: put these tools into its list, or keep this agent beside it.',
    second:
      'Agents don’t add up: only the list of the one that is chosen counts. For more servers, put their tools into one list.',
  },
  steps: (alias) => [
    `Save the file as .github/agents/allowed-tools.agent.md in your project. ${alias} is the name of the server in mcp.json.`,
    'Add what else the agent is to have to tools, such as read, edit and search: it has nothing that the list does not name, so that leaving the list out would give it everything. With execute or agent in it, the agent can start what its own list lacks.',
    'Choose allowed-tools among the agents in the chat, and open Configure Tools: of the server, only the listed tools are ticked.',
    'Leave Bypass Approvals and Autopilot off: then VS Code asks about none of the listed tools.',
  ],
  stack: 'one',
  sharing: { by: 'server', server: spellServer, unruled: 'allow' },
  refine: closeAllowlist,
  write: writeVscode,
});
