import type { Trap } from '../../traps.ts';

/** What Qwen Code makes of a tool beside what the file says. */
export const qwenCodeTraps: readonly Trap[] = [
  {
    code: 'yolo-unasked',
    text: 'In its yolo mode Qwen Code asks nobody, and such a call runs. Denied and hidden tools stay denied.',
    applies: (_, given) => given === 'ask',
    becomes: null,
  },
  {
    code: 'server-lost',
    text: 'Qwen Code can’t connect to a server that lists a tool of this name.',
    applies: ({ tool }) => tool === '__proto__',
    becomes: null,
  },
];
