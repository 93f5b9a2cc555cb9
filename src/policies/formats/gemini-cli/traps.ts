import type { ToolIntent } from '../../intent.ts';
import { isCallable, type Trap } from '../../traps.ts';
import { isReadable, matchConditions, matchModes } from './arguments-pattern.ts';

const keepBounds = ({ argumentBounds }: ToolIntent) =>
  argumentBounds.filter(({ argument, measure }) => measure === 'value' && isReadable(argument));

const isTooLong = (intent: ToolIntent): boolean =>
  matchConditions({ bounds: keepBounds(intent), required: intent.requiredArguments.filter(isReadable) }) === null;

const hasLongMode = ({ mildModes }: ToolIntent): boolean =>
  mildModes !== null && isReadable(mildModes.argument) && matchModes(mildModes).length < mildModes.values.length;

/** What Gemini CLI can't say of a tool; first what makes it stricter. */
export const geminiCliTraps: readonly Trap[] = [
  {
    code: 'arguments-denied',
    text: 'Gemini CLI drops a rule whose pattern is longer than 2,048 characters, and the arguments to be checked here take more, so every call is refused.',
    applies: (intent, given) => isCallable(given) && isTooLong(intent),
    becomes: 'deny',
  },
  {
    code: 'modes-too-long',
    text: 'A harmless way of calling the tool takes a pattern longer than Gemini CLI accepts, so it is treated like the others.',
    applies: hasLongMode,
    becomes: null,
  },
  {
    code: 'bounds-as-text',
    text: 'Gemini CLI compares arguments as text: a number that JSON writes with an exponent, above 10²¹ or nearer to zero than a millionth, is refused even within the bound; beside a bound that is a fraction, so may other fractions be.',
    applies: (intent, given) => isCallable(given) && keepBounds(intent).length > 0,
    becomes: null,
  },
  {
    code: 'limit-by-hook',
    text: 'The hook that the guide shows counts calls: with it in force, the tool’s rule can change from ask_user to allow.',
    applies: ({ disposition }, given) => disposition === 'limit' && given === 'ask',
    becomes: null,
  },
  {
    code: 'ask-lifted',
    text: 'Gemini CLI does not ask where its settings give the server "trust": true in a trusted folder, and asks no more once you have answered that the tool or the server may always run. Without a terminal, with -p, the call is refused.',
    applies: (_, given) => given === 'ask',
    becomes: null,
  },
];
