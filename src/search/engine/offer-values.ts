import { foldText } from './fold-text.ts';
import type { Search } from './open-search.ts';
import { argumentTerm } from './search-files.ts';
import { readSign, SIGNS, type FilterKind } from './split-filters.ts';

/** A way to go on with what is typed. */
export interface Offer {
  /** What is put in its place. */
  readonly text: string;
  /** What it is, in words. */
  readonly label: string;
}

const MOST = 8;

type Named = readonly [id: string, label: string];

const nameLanguage = (id: string): string => new Intl.DisplayNames(['en'], { type: 'language' }).of(id) ?? id;

function listNamed({ head }: Search, kind: FilterKind): readonly Named[] {
  if (kind === 'severity') return head.severities.toReversed();
  if (kind === 'category') return head.categories.toReversed();
  if (kind === 'trait') return head.traits;
  if (kind === 'lang') return head.languages.map((id) => [id, nameLanguage(id)] as const);
  return head.servers.map(({ slug, name }) => [slug, name] as const);
}

/** Ids or labels that begin so come first, then those with a word in them that does. */
function pickNamed(named: readonly Named[], value: string): Named[] {
  const start = foldText(value);
  const rate = ([id, label]: Named): number => {
    const texts = [id, label].map(foldText);
    if (texts.some((text) => text.startsWith(start))) return 2;
    return texts.some((text) => text.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(start))) ? 1 : 0;
  };
  return [2, 1].flatMap((rating) => named.filter((each) => rate(each) === rating));
}

async function offerArguments({ index }: Search, value: string): Promise<Offer[]> {
  if (value === '') return [];
  const found = await index.terms.findStarting(argumentTerm(foldText(value)));
  return found
    .map(({ term, read }) => ({ name: term.slice(1), tools: read().ids.length }))
    .toSorted((a, b) => b.tools - a.tools)
    .slice(0, MOST)
    .map(({ name, tools }) => ({ text: `${SIGNS.arg}${name}`, label: `${tools} tool${tools === 1 ? '' : 's'}` }));
}

/** What a word with a sign in front can go on to; nothing for other words. */
export async function offerValues(search: Search, word: string): Promise<Offer[]> {
  const sign = readSign(word);
  if (sign === null) return [];
  if (sign.kind === 'arg') return offerArguments(search, sign.value);
  return pickNamed(listNamed(search, sign.kind), sign.value)
    .slice(0, MOST)
    .map(([id, label]) => ({ text: SIGNS[sign.kind] + id.toLowerCase(), label }));
}
