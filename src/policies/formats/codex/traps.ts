import type { Trap } from '../../traps.ts';

/** Whether a name can be written in TOML, which knows no halves of characters. */
export const isNameable = (tool: string): boolean => tool.isWellFormed();

/** What Codex can’t say of a tool; first what makes it stricter. */
export const codexTraps: readonly Trap[] = [
  {
    code: 'unnameable-asked',
    text: 'No entry can stand for exactly this name, so Codex does with the tool as with any that the file does not name: a person is asked, unless the tool declares that it only reads.',
    applies: ({ tool }, given, rest) => given === 'allow' && rest !== 'denied' && !isNameable(tool),
    becomes: 'ask',
  },
  {
    code: 'ask-lifted',
    text: 'Codex does not ask where it is started with approvals and the sandbox switched off, as by --yolo: the tool then runs. Where it can’t ask, as in "codex exec", the call is refused.',
    applies: (_, given) => given === 'ask',
    becomes: null,
  },
];
