import { escapeHidden } from '../../escape-hidden.ts';
import type { SpelledServer } from '../../spell-policy.ts';
import { spellEntry } from './spell-entry.ts';

/** The entries of one server; where all of it is denied, none but the one that says so. */
export function listEntries({ alias, policy: { spelled, closed, rest } }: SpelledServer) {
  if (rest === 'denied') return { allow: [], deny: [spellEntry(alias, '*')] };
  const list = (given: 'allow' | 'deny') =>
    spelled.filter(({ effect }) => effect.given === given).map(({ name }) => name);
  return { allow: list('allow'), deny: [...list('deny'), ...closed.map(({ name }) => name)] };
}

/** Writes the permissions; what is in neither list is asked about. */
export function writeCursor(servers: readonly SpelledServer[]): string {
  const entries = servers.map(listEntries);
  const permissions = {
    allow: [...new Set(entries.flatMap(({ allow }) => allow))],
    deny: [...new Set(entries.flatMap(({ deny }) => deny))],
  };
  return escapeHidden(`${JSON.stringify({ permissions }, null, 2)}\n`, 'json');
}
