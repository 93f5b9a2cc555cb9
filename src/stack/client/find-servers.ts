import { matchServer } from '../identify/match-server.ts';
import { readServerKeys } from '../identify/read-server-keys.ts';
import type { KnownServers } from '../known/open-known.ts';
import { nameApart } from '../name-apart.ts';
import type { Stack } from '../stack.ts';
import type { Judge } from './judge-lists.ts';
import type { SelectedServer } from '../compose/compose-requests.ts';
import type { FoundServer } from './show-servers.ts';

/** The servers of a stack: what each was found to be, and those whose tools are known. */
export interface FoundStack {
  readonly found: readonly FoundServer[];
  readonly servers: readonly SelectedServer[];
}

/** Looks up the servers of a stack, and judges the tools that were pasted. Rejects where these can't be judged. */
export async function findServers({ servers, lists }: Stack, known: KnownServers, judge: Judge): Promise<FoundStack> {
  const aliases = nameApart([...servers, ...lists].map(({ alias }) => alias));
  const judged = lists.length === 0 ? [] : await judge.judge(lists);
  const bySlug = new Map(known.servers.map((server) => [server.slug, server]));
  const looked = servers.map((server, i) => {
    const alias = aliases[i] ?? server.alias;
    const match = matchServer(readServerKeys(server), known.servers);
    const own = match.kind === 'known' ? (bySlug.get(match.slug) ?? null) : null;
    const found: FoundServer = { alias, isOff: server.isOff, match, known: own };
    const isAnswered = own !== null && !server.isOff;
    const selected: SelectedServer | null = isAnswered
      ? { alias, slug: own.slug, tools: known.listTools(own.slug), selected: null }
      : null;
    return { found, selected };
  });
  const pasted = lists.map((list, i) => {
    const alias = aliases[servers.length + i] ?? list.alias;
    const found: FoundServer = { alias, isOff: false, match: null, known: null };
    return { found, selected: { alias, slug: null, tools: judged[i] ?? [], selected: null } };
  });
  const all = [...looked, ...pasted];
  return {
    found: all.map(({ found }) => found),
    servers: all.flatMap(({ selected }) => (selected === null ? [] : [selected])),
  };
}
