import { bitOf } from './filter-tools.ts';
import type { SearchHead } from './search-head.ts';
import type { FilterKind } from './split-filters.ts';

/** Kinds of filters whose values can be listed. */
export const FACET_KINDS = ['severity', 'category', 'trait', 'server', 'lang'] as const satisfies readonly FilterKind[];
export type FacetKind = (typeof FACET_KINDS)[number];

/** How many tools a search has for each id of each kind, were nothing else of that kind chosen. */
export type FacetCounts = Readonly<Record<FacetKind, ReadonlyMap<string, number>>>;

/** Counts the tools of `ids`: those that fail no filter, and those that fail one kind alone for that kind. */
export function countFacets(head: SearchHead, ids: Iterable<number>, fails: Uint8Array): FacetCounts {
  const byProfile = FACET_KINDS.map(() => new Uint32Array(head.profiles.length));
  const byServer = new Uint32Array(head.servers.length);
  const addOne = (counts: Uint32Array | undefined, at: number | undefined): void => {
    if (counts !== undefined && at !== undefined) counts[at] = (counts[at] ?? 0) + 1;
  };
  const kinds = FACET_KINDS.map((kind, i) => ({
    others: ~bitOf(kind),
    counts: kind === 'server' ? null : byProfile[i],
  }));
  for (const id of ids) {
    const failed = fails[id] ?? 0;
    for (const { others, counts } of kinds) {
      if ((failed & others) !== 0) continue;
      if (counts === null) addOne(byServer, head.serverOf[id]);
      else addOne(counts, head.profileOf[id]);
    }
  }
  const idsOf = (kind: FacetKind, profile: SearchHead['profiles'][number]): string[] => {
    const [category, severity, , , language, , ...traits] = profile;
    if (kind === 'severity') return [head.severities[severity]?.[0] ?? ''];
    if (kind === 'category') return [head.categories[category]?.[0] ?? ''];
    if (kind === 'trait') return traits.map((trait) => head.traits[trait]?.[0] ?? '');
    return [head.languages[language] ?? ''];
  };
  const countKind = (kind: FacetKind, i: number): Map<string, number> => {
    const counts = new Map<string, number>();
    const add = (id: string, more: number): void => {
      if (more > 0) counts.set(id, (counts.get(id) ?? 0) + more);
    };
    if (kind === 'server') for (const [server, { slug }] of head.servers.entries()) add(slug, byServer[server] ?? 0);
    else
      for (const [n, profile] of head.profiles.entries())
        for (const id of idsOf(kind, profile)) add(id, byProfile[i]?.[n] ?? 0);
    return counts;
  };
  return Object.fromEntries(FACET_KINDS.map((kind, i) => [kind, countKind(kind, i)])) as Record<
    FacetKind,
    Map<string, number>
  >;
}
