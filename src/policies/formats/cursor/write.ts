import { escapeHidden } from '../../escape-hidden.ts';
import type { SpelledPolicy } from '../../spell-policy.ts';
import { spellEntry } from './spell-entry.ts';

/** Prints the permissions; what is in neither list is asked about. */
const printPermissions = (allow: readonly string[], deny: readonly string[]): string =>
  escapeHidden(`${JSON.stringify({ permissions: { allow, deny } }, null, 2)}\n`, 'json');

/** Writes the permissions. */
export function writeCursor({ spelled, closed }: SpelledPolicy): string {
  const list = (given: 'allow' | 'deny') =>
    spelled.filter(({ effect }) => effect.given === given).map(({ name }) => name);
  return printPermissions(list('allow'), [...list('deny'), ...closed.map(({ name }) => name)]);
}

/** Writes permissions under which no tool of the server runs. */
export const writeDenied = (alias: string): string => printPermissions([], [spellEntry(alias, '*')]);
