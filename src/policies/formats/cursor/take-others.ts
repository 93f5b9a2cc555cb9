import type { SharedNames } from '../../define-format.ts';
import type { SpelledServer } from '../../spell-policy.ts';
import { takesName } from './spell-entry.ts';
import { listEntries } from './write.ts';

/** What stands in the entries that deny tools of a server and have a star in them, as an alias may have one. */
const listPatterns = (server: SpelledServer): string[] =>
  listEntries(server)
    .deny.map((entry) => entry.slice('Mcp('.length, -1))
    .filter((pattern) => pattern.includes('*'));

/** What the entries that deny tools of a server deny of others. */
export const takeOthers: NonNullable<SharedNames['takes']> = (server) => {
  const patterns = listPatterns(server);
  if (patterns.length === 0) return null;
  return (alias, tool) => patterns.some((pattern) => takesName(pattern, `${alias}:${tool}`));
};

/** Whether the entries that deny tools of a server may deny any tool of another: whatever stands before a star has to fit. */
export const mayTakeOthers: NonNullable<SharedNames['closesSome']> = (server, alias) => {
  const prefix = `${alias}:`;
  return listPatterns(server).some((pattern) => {
    const [first = ''] = pattern.split('*');
    return prefix.startsWith(first) || first.startsWith(prefix);
  });
};
