import type { SharedNames } from '../../define-format.ts';
import { takesName } from './spell-entry.ts';
import { listEntries } from './write.ts';

/** What the entries that deny tools of a server deny of others: those with a star in them, as an alias may have one. */
export const takeOthers: NonNullable<SharedNames['takes']> = (server) => {
  const patterns = listEntries(server)
    .deny.map((entry) => entry.slice('Mcp('.length, -1))
    .filter((pattern) => pattern.includes('*'));
  if (patterns.length === 0) return null;
  return (alias, tool) => patterns.some((pattern) => takesName(pattern, `${alias}:${tool}`));
};
