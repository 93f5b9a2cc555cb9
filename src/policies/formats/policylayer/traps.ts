import type { Trap } from '../../traps.ts';

/** Whether an entry can stand for exactly this tool: `*` stands for every tool, and half a character can't be written down. */
export const isNameable = (tool: string): boolean => tool !== '*' && tool.isWellFormed();

/** What the gateway's published examples don't show how to say of a tool; first what makes it stricter. */
export const policylayerTraps: readonly Trap[] = [
  {
    code: 'default-listed',
    text: 'A tool that only the default denies may stay in the list of tools.',
    applies: ({ tool }, given, rest) => given === 'hide' && rest === 'denied' && !isNameable(tool),
    becomes: 'deny',
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
    applies: ({ tool }, given, rest) => !/^[\w-]+$/.test(tool) && !(given === (rest === 'denied' ? 'deny' : 'allow')),
    becomes: null,
  },
];
