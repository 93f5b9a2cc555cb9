import { defineFormat, readsNoArguments } from '../../define-format.ts';
import { mayName, spellName } from './spell-name.ts';
import { qwenCodeTraps } from './traps.ts';
import { writeQwenCode } from './write.ts';

/** Lists of what runs, what is asked about, what is denied and what is switched off, in Qwen Code's settings. */
export const qwenCode = defineFormat({
  id: 'qwen-code',
  label: 'Qwen Code',
  fileName: 'settings.json',
  language: 'json',
  engine: {
    name: 'Qwen Code',
    description:
      'Alibaba’s agent in the terminal. It looks up every call in the permissions of its settings, and leaves out of its registry the tools that they disable.',
    documentation: 'https://qwenlm.github.io/qwen-code-docs/en/users/configuration/settings/',
    kind: 'client',
  },
  express: {
    dispositions: ['allow', 'ask', 'deny', 'hide'],
    ...readsNoArguments,
    unlisted: 'asked',
  },
  names: {
    spell: spellName,
    isNameable: () => true,
    meeting: 'It takes a rule for one of them as a rule for both.',
  },
  traps: qwenCodeTraps,
  place: 'Your own settings, ~/.qwen/settings.json; or .qwen/settings.json in a project.',
  merging: {
    existing:
      'Add the entries of each list to the list of that name in permissions and in tools. The order does not matter; a second key of the same name would replace the first.',
    second:
      'The lists of your own, a project’s and the system’s settings add up: what is disabled stays so, deny wins over ask, and ask over allow.',
  },
  steps: (alias) => [
    `Run "qwen mcp list" and check that the server is called exactly ${alias}: a rule for another name does nothing, without a word.`,
    'Add the lists to permissions and tools in ~/.qwen/settings.json, or save this file there if there is none.',
    'Start Qwen Code anew and run "/tools": a hidden tool is missing.',
    'Ask it to call a denied tool: the reply names the rule that denied it.',
  ],
  stack: 'one',
  sharing: { by: 'name', mayName, unruled: 'ask' },
  write: writeQwenCode,
});
