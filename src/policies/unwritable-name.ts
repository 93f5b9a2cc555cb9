import type { Trap } from './traps.ts';

/** A name with half a character in it can't be written down, so it can't be in a list of what is allowed. */
export const unwritableName: Trap = {
  code: 'unnameable',
  text: 'No entry can stand for exactly this name, so the tool is kept back with all that the file does not list.',
  applies: ({ tool }, given, rest) => given === 'allow' && rest === 'denied' && !tool.isWellFormed(),
  becomes: 'hide',
};
