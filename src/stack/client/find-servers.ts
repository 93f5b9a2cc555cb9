import { lookUpServers } from '../identify/look-up-servers.ts';
import type { KnownServers } from '../known/open-known.ts';
import { nameApart } from '../name-apart.ts';
import type { Stack } from '../stack.ts';
import type { Judge } from './judge.ts';
import type { SelectedServer } from '../compose/compose-requests.ts';
import type { FoundServer } from './show-servers.ts';

/** The servers of a stack: what each was found to be, those whose tools are known, and the lists that were pasted. */
export interface FoundStack {
  readonly found: readonly FoundServer[];
  readonly servers: readonly SelectedServer[];
  /** As pasted, under the names that they have in `found`. */
  readonly lists: Stack['lists'];
}

/** Looks up the servers of a stack, or judges the tools that were pasted. Rejects where these can't be judged. */
export async function findServers({ servers, lists }: Stack, known: KnownServers, judge: Judge): Promise<FoundStack> {
  const found = lookUpServers(servers, known.servers);
  const looked = found.flatMap(({ alias, isOff, known: own }): SelectedServer[] =>
    own === null || isOff ? [] : [{ alias, slug: own.slug, tools: known.listTools(own.slug), selected: null }],
  );
  const aliases = nameApart([...found, ...lists].map(({ alias }) => alias)).slice(found.length);
  const judged = lists.length === 0 ? [] : await judge.judge(lists);
  const pasted = aliases.map((alias, i) => ({ alias, slug: null, tools: judged[i] ?? [], selected: null }));
  return {
    found: [...found, ...aliases.map((alias) => ({ alias, isOff: false, match: null, known: null }))],
    servers: [...looked, ...pasted],
    lists: lists.map(({ tools }, i) => ({ alias: aliases[i] ?? '', tools })),
  };
}
