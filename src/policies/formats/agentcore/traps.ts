import { isUnattended, type Trap } from '../../traps.ts';
import { isComparable, listBounded } from './spell-conditions.ts';

const MOST_BOUNDED = 2;

/** What a gateway can't be told of a tool. */
export const agentcoreTraps: readonly Trap[] = [
  {
    code: 'bound-beside-others',
    text: 'Beside other policies that permit the tool a bound can’t be relied on, so the tool is forbidden.',
    applies: ({ argumentBounds }, given, rest) => isUnattended(given) && argumentBounds.length > 0 && rest !== 'denied',
    becomes: 'hide',
  },
  {
    code: 'bound-not-decimal',
    text: 'A bound has more than four decimals or is too large for Cedar, so the tool is forbidden.',
    applies: ({ argumentBounds }, given) => isUnattended(given) && !argumentBounds.every(isComparable),
    becomes: 'hide',
  },
  {
    code: 'too-many-bounds',
    text: 'Each bounded argument doubles the number of policies, one for each type that it may have; with more than two the tool is forbidden instead.',
    applies: ({ argumentBounds }, given) => isUnattended(given) && listBounded(argumentBounds).length > MOST_BOUNDED,
    becomes: 'hide',
  },
  {
    code: 'bound-requires-argument',
    text: 'A call that leaves out a bounded argument is refused. Where the argument is no whole number by its schema, the gateway cuts it to four decimals before it compares.',
    applies: ({ argumentBounds }, given) => given === 'allow' && argumentBounds.length > 0,
    becomes: null,
  },
  {
    code: 'hyphen-in-name',
    text: 'The public generator of AgentCore’s schemas takes no name with a hyphen, while gateways serve some: look whether the policy is accepted.',
    applies: ({ tool }) => /^[\w-]*-[\w-]*$/.test(tool),
    becomes: null,
  },
];
