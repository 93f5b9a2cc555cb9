import { isCallable, type Trap } from '../../traps.ts';

/** Whether a condition can read an argument: a full stop in a path descends a level. */
export const isAddressable = (argument: string): boolean => !argument.includes('.') && argument.isWellFormed();

/** Whether an entry can stand for exactly this tool: a star stands for all. */
export const isNameable = (tool: string): boolean => tool !== '*' && tool.isWellFormed();

const isBlank = (tool: string): boolean => /^[\s\u0085]*$/u.test(tool);

/** What Intercept can't say of a tool; first those that make it stricter. */
export const interceptTraps: readonly Trap[] = [
  {
    code: 'dotted-name-denied',
    text: 'Intercept refuses a rate limit for a name with a full stop in it, so the tool is denied instead.',
    applies: ({ tool }, given) => given === 'limit' && tool.includes('.'),
    becomes: 'deny',
  },
  {
    code: 'blank-name-listed',
    text: 'Intercept refuses a name of nothing but white space in its hide list: every call is denied, but the tool stays in the list of tools.',
    applies: ({ tool }, given) => given === 'hide' && isBlank(tool),
    becomes: 'deny',
  },
  {
    code: 'presence-only',
    text: 'Required arguments are only checked for being there: null counts as missing, anything else passes.',
    applies: ({ tool, requiredArguments }, given) =>
      isCallable(given) && isNameable(tool) && requiredArguments.some(isAddressable),
    becomes: null,
  },
  {
    code: 'bound-requires-argument',
    text: 'A call that leaves out a bounded argument is denied too.',
    applies: ({ argumentBounds }, given) => isCallable(given) && argumentBounds.length > 0,
    becomes: null,
  },
  {
    code: 'counting',
    text: 'Calls are counted by the minutes of the clock, so up to twice the limit can pass around a full minute; a call that fails with a protocol error does not count. Servers behind Intercept that have a tool of the same name share its count, unless each is started with a --state-dir of its own.',
    applies: (_, given) => given === 'limit',
    becomes: null,
  },
];
