import { defineFormat, readsNoArguments } from '../../define-format.ts';
import { spellName } from './spell-name.ts';
import { claudeCodeTraps } from './traps.ts';
import { writeClaudeCode } from './write.ts';

/** Lists of what runs, what is asked about and what is denied, in Claude Code's settings. */
export const claudeCode = defineFormat({
  id: 'claude-code',
  label: 'Claude Code',
  fileName: 'settings.json',
  language: 'json',
  engine: {
    name: 'Claude Code',
    description:
      'Anthropic’s agent in the terminal and in editors. It looks up every call in the permissions of its settings; a denied tool is never offered to the model.',
    documentation: 'https://code.claude.com/docs/en/permissions',
    kind: 'client',
  },
  express: {
    dispositions: ['allow', 'ask', 'hide'],
    ...readsNoArguments,
    unlisted: 'asked',
  },
  names: {
    spell: spellName,
    isNameable: () => true,
    meeting: 'It offers only the one that the server lists first, and the others can’t be called.',
  },
  traps: claudeCodeTraps,
  place:
    'Your own settings, ~/.claude/settings.json; or .claude/settings.json in a project, for all who work in it and trust it.',
  merging: {
    existing:
      'Add the entries of each list to the list of that name in permissions. The order does not matter; a second permissions key would replace the first.',
    second:
      'The lists of your own, a project’s and the managed settings add up: deny wins over ask, and ask over allow, wherever they stand.',
  },
  steps: (alias) => [
    `Run "claude mcp list" and check that the server is called exactly ${alias}: a rule for another name does nothing, without a word.`,
    'Add the lists to permissions in ~/.claude/settings.json, or save this file there if there is none.',
    'Run "claude doctor" in the project: it names what Claude Code skips. It does not notice a misspelt key or a rule that fits no tool.',
    'Start Claude Code anew and ask it to call a denied tool: it has no such tool.',
  ],
  stack: 'one',
  sharing: { by: 'name', mayName: (alias, name) => name.startsWith(spellName(alias, '')), unruled: 'ask' },
  write: writeClaudeCode,
});
