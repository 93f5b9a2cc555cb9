import { foldText } from './fold-text.ts';
import type { SearchIndex } from './match-slot.ts';
import { argumentTerm } from './search-files.ts';
import type { SearchHead } from './search-head.ts';
import { FILTER_KINDS, type FilterKind, type Filters } from './split-filters.ts';

/** One bit a kind of filter, by its place in `FILTER_KINDS`. */
export const bitOf = (kind: FilterKind): number => 1 << FILTER_KINDS.indexOf(kind);

const fold = (values: readonly string[]): ReadonlySet<string> => new Set(values.map((value) => value.toLowerCase()));

/** Bits of the kinds that a profile does not pass. */
function checkProfiles(
  { profiles, categories, severities, traits, languages }: SearchHead,
  filters: Filters,
): number[] {
  const [category, severity, trait, lang] = [filters.category, filters.severity, filters.trait, filters.lang].map(fold);
  const fails = (wanted: ReadonlySet<string> | undefined, ids: readonly (string | undefined)[], kind: FilterKind) =>
    wanted === undefined || wanted.size === 0 || ids.some((id) => wanted.has(id?.toLowerCase() ?? ''))
      ? 0
      : bitOf(kind);
  return profiles.map(
    ([ofCategory, ofSeverity, , , ofLanguage, , ...ofTraits]) =>
      fails(category, [categories[ofCategory]?.[0]], 'category') |
      fails(severity, [severities[ofSeverity]?.[0]], 'severity') |
      fails(lang, [languages[ofLanguage]], 'lang') |
      fails(
        trait,
        ofTraits.map((each) => traits[each]?.[0]),
        'trait',
      ),
  );
}

/** For each tool, the bits of the kinds of filters that it does not pass: 0 where it passes all. */
export async function filterTools({ head, terms }: SearchIndex, filters: Filters): Promise<Uint8Array> {
  const failed = checkProfiles(head, filters);
  const fails = Uint8Array.from(head.profileOf, (profile) => failed[profile] ?? 0);
  if (filters.server.length > 0) {
    const wanted = fold(filters.server);
    const isIn = head.servers.map(({ slug }) => wanted.has(slug));
    for (let id = 0; id < head.count; id += 1)
      if (isIn[head.serverOf[id] ?? 0] !== true) fails[id] = (fails[id] ?? 0) | bitOf('server');
  }
  if (filters.arg.length > 0) {
    const found = await Promise.all(filters.arg.map((name) => terms.findExact(argumentTerm(foldText(name)))));
    const has = new Uint8Array(head.count);
    for (const term of found) for (const id of term?.read().ids ?? []) has[id] = 1;
    for (let id = 0; id < head.count; id += 1) if (has[id] === 0) fails[id] = (fails[id] ?? 0) | bitOf('arg');
  }
  return fails;
}
