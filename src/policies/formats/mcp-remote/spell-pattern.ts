/** Signs that no pattern can stand for by themselves: a star takes any signs, and the others can't be given as an argument. */
const UNSAYABLE = /[*\u0000\p{Cs}]/gu;

/** Whether a pattern for this name takes other names too. */
export const isWide = (tool: string): boolean => tool.search(UNSAYABLE) !== -1;

/**
 * The pattern that takes a tool, and as little else as can be said. Patterns are compared without regard to case, options
 * with it: in capitals, a name can't be taken for an option.
 */
export function spellPattern(tool: string): string {
  const pattern = tool.replace(UNSAYABLE, '*');
  return pattern.startsWith('-') ? pattern.replace(/[a-z]/g, (letter) => letter.toUpperCase()) : pattern;
}

/** A UTF-16 unit as a pattern without the `u` flag compares it: in capitals, where that is one unit and doesn't become ASCII. */
function foldUnit(unit: string): string {
  const capital = unit.toUpperCase();
  if (capital.length !== 1) return unit;
  return unit > '\u007f' && capital <= '\u007f' ? unit : capital;
}

/** What mcp-remote tells tools apart by. */
export const foldCase = (tool: string): string => tool.split('').map(foldUnit).join('');
