import { nameApart } from '../name-apart.ts';
import type { KnownServer, Match, StackServer } from '../stack.ts';
import { matchServer } from './match-server.ts';
import { readServerKeys } from './read-server-keys.ts';

/** A server of a configuration, and what it was found to be. */
export interface LookedUpServer<Known extends KnownServer> {
  /** The reader's own name for it, told apart from the others. */
  readonly alias: string;
  readonly place: string;
  readonly isOff: boolean;
  readonly match: Match;
  /** Null where the catalogue does not have it. */
  readonly known: Known | null;
}

/** Looks up the servers of a configuration among known ones, in their order. */
export function lookUpServers<Known extends KnownServer>(
  servers: readonly StackServer[],
  index: readonly Known[],
): LookedUpServer<Known>[] {
  const bySlug = new Map(index.map((known) => [known.slug, known]));
  const aliases = nameApart(servers.map(({ alias }) => alias));
  return servers.map((server, i) => {
    const match = matchServer(readServerKeys(server), index);
    return {
      alias: aliases[i] ?? server.alias,
      place: server.place,
      isOff: server.isOff,
      match,
      known: match.kind === 'known' ? (bySlug.get(match.slug) ?? null) : null,
    };
  });
}
