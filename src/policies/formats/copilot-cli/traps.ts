import type { Trap } from '../../traps.ts';

/** Whether an entry of a list can stand for exactly this tool: `*` stands for all, and half a character spoils the file. */
export const isNameable = (tool: string): boolean => tool !== '*' && tool.isWellFormed();

/** What the file can't say of a tool; none of it makes the tool stricter. */
export const copilotCliTraps: readonly Trap[] = [
  {
    code: 'free-by-flag',
    text: 'To let the tool run without a question, start Copilot CLI with --allow-tool, the name of the server and that of the tool.',
    applies: ({ disposition, argumentBounds }, given) =>
      disposition === 'allow' && given === 'ask' && argumentBounds.length === 0,
    becomes: null,
  },
  {
    code: 'ask-lifted',
    text: 'Copilot CLI does not ask where --allow-all-tools, --yolo or an answer that it has kept allows the tool: it then runs. Without a terminal, with -p, the call is refused.',
    applies: (_, given) => given === 'ask',
    becomes: null,
  },
];
