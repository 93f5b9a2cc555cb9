import type { Trap } from '../../traps.ts';

/** What an agent of VS Code can't say of a tool. */
export const vscodeTraps: readonly Trap[] = [
  {
    code: 'approval-untouched',
    text: 'Whether VS Code asks before a call is not for this file to say: by itself it asks, except about a tool that its server declares read-only and about what you approved for good or for the session.',
    applies: (_, given) => given === 'allow',
    becomes: null,
  },
  {
    code: 'offered-only',
    text: 'The file decides what the model is offered. That VS Code refuses a call to a tool that it did not offer stands neither in its documentation nor in what was read of its source.',
    applies: (_, given) => given === 'hide',
    becomes: null,
  },
];
