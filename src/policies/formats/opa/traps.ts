import type { Trap } from '../../traps.ts';

/** What the rules can't say of a tool. */
export const opaTraps: readonly Trap[] = [
  {
    code: 'presence-only',
    text: 'Required arguments are only checked for being there: null counts as missing, anything else passes.',
    applies: ({ tool, requiredArguments }, given) =>
      given === 'allow' && tool.isWellFormed() && requiredArguments.length > 0,
    becomes: null,
  },
  {
    code: 'bound-when-given',
    text: 'A call that leaves out a bounded argument passes: what the server then takes is its own to say.',
    applies: ({ argumentBounds }, given) => given === 'allow' && argumentBounds.length > 0,
    becomes: null,
  },
];
