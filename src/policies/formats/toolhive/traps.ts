import { isUnattended, type Trap } from '../../traps.ts';

/** What ToolHive can't say of a tool. */
export const toolhiveTraps: readonly Trap[] = [
  {
    code: 'listed-without-arguments',
    text: 'ToolHive lists a tool only where a call without any arguments would pass, and does not pass on numbers beyond 922337203685477: a rule on arguments would take the tool out of the list, or let such a number through. The file has none.',
    applies: (intent, given) =>
      (intent.argumentBounds.length > 0 && isUnattended(intent.disposition)) ||
      intent.mildModes !== null ||
      (intent.requiredArguments.length > 0 && given === 'allow'),
    becomes: null,
  },
];
