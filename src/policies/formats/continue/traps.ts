import type { Trap } from '../../traps.ts';
import { isExact } from './spell-pattern.ts';

/** What Continue can't say of a tool; first what makes it stricter. */
export const continueTraps: readonly Trap[] = [
  {
    code: 'pattern-hides',
    text: 'No entry can stand for exactly this name, only a pattern with question marks, which would have other tools asked about as well; so the tool is taken out of the list.',
    applies: ({ tool }, given) => given === 'ask' && !isExact(tool),
    becomes: 'hide',
  },
  {
    code: 'pattern-takes-more',
    text: 'A sign of this name can’t be written in an entry, so a question mark stands for it, which takes any sign: a tool of any server whose name fits is hidden with it.',
    applies: ({ tool }, given) => given === 'hide' && !isExact(tool),
    becomes: null,
  },
  {
    code: 'no-entry',
    text: 'No entry can stand for exactly this name, so the file says nothing of the tool: at a terminal Continue asks before each call.',
    applies: ({ tool }, given) => given === 'allow' && !isExact(tool),
    becomes: null,
  },
  {
    code: 'ask-without-terminal',
    text: 'With -p, where there is nobody to ask, Continue takes a tool that it would ask about out of the list.',
    applies: (_, given) => given === 'ask',
    becomes: null,
  },
];
