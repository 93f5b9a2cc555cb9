import type { Trap } from '../../traps.ts';

/** What opencode can't say of a tool. */
export const opencodeTraps: readonly Trap[] = [
  {
    code: 'ask-without-terminal',
    text: 'Without a person at the terminal, as with opencode run, a call that needs approval is refused, and the run ends there.',
    applies: (_, given) => given === 'ask',
    becomes: null,
  },
];
