import { isNameable } from '../spell-policy.ts';
import { isCallable, type Trap } from '../spell-tools.ts';

/** What the gateway's published examples don't show how to say of a tool; first what makes it stricter. */
export const policylayerTraps: readonly Trap[] = [
  {
    code: 'ask-denied',
    text: 'The published form of this file holds no way to ask a person, so no call is let through.',
    applies: (_, given) => given === 'ask',
    becomes: 'deny',
  },
  {
    code: 'bound-denied',
    text: 'How this file would bound an argument is not published in full, so no call is let through.',
    applies: ({ argumentBounds }, given) => isCallable(given) && argumentBounds.length > 0,
    becomes: 'deny',
  },
  {
    code: 'unnameable',
    text: 'No entry can stand for exactly this name, so the tool is denied by the default. It may stay in the list of tools.',
    applies: ({ tool }, _, rest) => !isNameable(tool) && rest === 'denied',
    becomes: 'deny',
  },
  {
    code: 'deny-hidden',
    text: 'Where the rest of the server is left untouched, no published example denies a tool that stays listed, so the tool is hidden.',
    applies: (_, given, rest) => given === 'deny' && rest === 'untouched',
    becomes: 'hide',
  },
  {
    code: 'argument-unchecked',
    text: 'Required arguments are not checked: how this file would ask for them is not published in full.',
    applies: ({ requiredArguments }, given) => isCallable(given) && requiredArguments.length > 0,
    becomes: null,
  },
  {
    code: 'counting',
    text: 'Calls are counted for each grant on its own: agents with separate grants have the limit each. Do not hand this file to Intercept, which would take it for valid and ignore the limit.',
    applies: (_, given) => given === 'limit',
    becomes: null,
  },
  {
    code: 'hidden-over-http',
    text: 'By its documentation the gateway takes a tool out of the list over streamable HTTP; over another transport it may stay listed, its calls denied.',
    applies: (_, given) => given === 'hide',
    becomes: null,
  },
  {
    code: 'unusual-name',
    text: 'Published examples only hold names of plain letters, digits, hyphens and underscores. Try that the entry takes effect before you rely on it.',
    applies: ({ tool }, given, rest) =>
      !/^[\w-]+$/.test(tool) && isNameable(tool) && !(given === (rest === 'denied' ? 'deny' : 'allow')),
    becomes: null,
  },
];
