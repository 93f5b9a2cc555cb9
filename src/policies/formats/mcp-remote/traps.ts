import type { Trap } from '../../traps.ts';
import { isWide } from './spell-pattern.ts';

/** What mcp-remote can't say of a tool. */
export const mcpRemoteTraps: readonly Trap[] = [
  {
    code: 'pattern-takes-more',
    text: 'A sign of this name can’t be written in a pattern of mcp-remote, so a star stands for it, which takes any signs: every tool whose name fits is hidden with it.',
    applies: ({ tool }, given) => given === 'hide' && isWide(tool),
    becomes: null,
  },
  {
    code: 'signs-of-a-shell',
    text: 'A client may hand its arguments to a shell, on Windows above all, or fill in what it takes for a variable: then a name with a space or such a sign is cut or changed. Look whether the tool is gone.',
    applies: ({ tool }, given) => given === 'hide' && /[\s"%&'<>\\^`|${}]/u.test(tool),
    becomes: null,
  },
];
