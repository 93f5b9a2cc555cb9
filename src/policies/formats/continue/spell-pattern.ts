/** Signs that no entry can hold for themselves: stars, question marks, brackets that open arguments, half a character. */
const UNSAYABLE = /[*?(\p{Cs}]/gu;
const EDGES = /^\s+|\s+$/g;

/** What a question mark never stands for. */
const LINE_BREAK = /[\n\r\u2028\u2029]/;

/** Whether an entry can stand for exactly this tool. */
export const isExact = (tool: string): boolean => tool.search(UNSAYABLE) === -1 && tool.trim() === tool;

const isSayable = (tool: string): boolean => !(tool.match(EDGES) ?? []).some((edge) => LINE_BREAK.test(edge));

/** The entry that takes every tool of every server, Continue's own included. */
export const EVERY_TOOL = '*';

/** The entry that takes a tool, and as little else as can be said. */
export function spellPattern(tool: string): string {
  if (isExact(tool)) return tool;
  if (!isSayable(tool)) return EVERY_TOOL;
  return tool.replace(EDGES, (edge) => '?'.repeat(edge.length)).replace(UNSAYABLE, '?');
}

/** Whether the entry for one tool takes another too. */
export function takes(tool: string, other: string): boolean {
  const pattern = spellPattern(tool);
  if (pattern === EVERY_TOOL || pattern === other) return true;
  if (isExact(tool)) return false;
  // Sign by sign is unit by unit, as Continue compares; a line break can only stand for itself.
  const isTaken = (sign: string, index: number): boolean =>
    sign === '?' ? !LINE_BREAK.test(other.charAt(index)) : sign === other.charAt(index);
  return pattern.length === other.length && pattern.split('').every(isTaken);
}
