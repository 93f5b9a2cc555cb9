import type { Trap } from '../../traps.ts';
import { isPlain } from './spell-entry.ts';

/** What the permissions of Cursor’s command line can't say of a tool; first what makes it stricter. */
export const cursorTraps: readonly Trap[] = [
  {
    code: 'sign-in-name',
    text: 'The name has signs that mean something in an entry, so that an entry could let other tools run too: a person is asked instead.',
    applies: ({ tool }, given) => given === 'allow' && !isPlain(tool),
    becomes: 'ask',
  },
  {
    code: 'sign-in-alias',
    text: 'The name of the server has signs that mean something in an entry, so that an entry could let tools of other servers run too: a person is asked instead.',
    applies: ({ tool }, given, _, name) =>
      given === 'allow' && !isPlain(name.slice('Mcp('.length, -`:${tool})`.length)),
    becomes: 'ask',
  },
  {
    code: 'forced',
    text: 'Started with --force, Cursor’s command line asks nobody: it runs whatever is not denied. Printing (-p) without --force, it has nobody to ask and refuses.',
    applies: (_, given) => given === 'ask',
    becomes: null,
  },
  {
    code: 'unusual-name',
    text: 'The documentation shows entries with plain names only. Try that this one takes effect before you rely on it.',
    applies: ({ tool }, given) => given !== 'ask' && isPlain(tool) && !/^[\w.-]+$/.test(tool),
    becomes: null,
  },
];
