import { isCallable, type Trap } from '../../traps.ts';
import { cleanName, LONGEST } from './spell-name.ts';

/** What Claude Code can't do with a tool; first what makes it stricter. */
export const claudeCodeTraps: readonly Trap[] = [
  {
    code: 'name-too-long',
    text: `Claude Code never offers a tool whose full name has more than ${LONGEST} characters, so it is denied outright. A shorter name for the server may help.`,
    applies: (_intent, _given, _rest, name) => name.length > LONGEST,
    becomes: 'hide',
  },
  {
    code: 'limit-by-hook',
    text: 'The hook that the guide shows counts calls: with it in force, the tool can move from ask to allow.',
    applies: ({ disposition, argumentBounds }, given) =>
      disposition === 'limit' && given === 'ask' && argumentBounds.length === 0,
    becomes: null,
  },
  {
    code: 'name-changed',
    text: 'Claude Code changes this name before it calls the tool: it drops characters that can’t be seen and writes others in a plainer form. The server may not know the name that is left.',
    applies: ({ tool }, given) => isCallable(given) && cleanName(tool) !== tool,
    becomes: null,
  },
];
