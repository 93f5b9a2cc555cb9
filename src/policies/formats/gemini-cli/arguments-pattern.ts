import type { ArgumentBound, MildModes } from '../../intent.ts';
import { matchNumbers } from './number-pattern.ts';

/** Gemini CLI drops a rule whose pattern is longer. */
const LONGEST = 2048;

const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A pattern of plain letters for a text as JSON writes it. */
const matchText = (text: string): string => JSON.stringify(text).replace(/[^\w" -]/g, escapeUnit);

/** The beginning of an argument at the top level: only there a NUL stands before its name. */
const matchArgument = (name: string): string => `\\x00${matchText(name)}:`;

/** Whether a pattern can read an argument: a name that takes half of what a pattern may hold is left out. */
export const isReadable = (argument: string): boolean => matchArgument(argument).length <= LONGEST / 2;

/** Matches the arguments of every call. */
export const EVERY_CALL = '^\\{';

/** What calls have to meet. */
interface Conditions {
  readonly bounds: readonly ArgumentBound[];
  readonly required: readonly string[];
}

/** A pattern that matches the arguments of a call that meets all; null where that is too much for one. */
export function matchConditions({ bounds, required }: Conditions): string | null {
  const present = required.map((name) => `(?=[^]*${matchArgument(name)}(?!null\\x00))`);
  const bounded = bounds.map(
    ({ argument, minimum, maximum }) => `(?![^]*${matchArgument(argument)}(?!${matchNumbers(minimum, maximum)}\\x00))`,
  );
  const pattern = `^${[...present, ...bounded].join('')}`;
  return pattern.length > LONGEST ? null : pattern;
}

/** Patterns that match the arguments of harmless calls, one for each value; values too long for one are left out. */
export const matchModes = ({ argument, values }: MildModes): string[] =>
  values
    .map((value) => `${matchArgument(argument)}${matchText(value)}\\x00`)
    .filter((pattern) => pattern.length <= LONGEST);
