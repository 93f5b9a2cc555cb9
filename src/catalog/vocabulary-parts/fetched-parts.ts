import type { PartId, Parts } from './all-parts.ts';
import { MissingPart } from './missing-part.ts';

/** Where each part is fetched from: a bundler makes a file of its own of each. */
const sources: { readonly [K in PartId]: () => Promise<{ readonly default: Parts[K] }> } = {
  de: () => import('../../../data/vocabulary/lexicons/de.json', { with: { type: 'json' } }),
  es: () => import('../../../data/vocabulary/lexicons/es.json', { with: { type: 'json' } }),
  fr: () => import('../../../data/vocabulary/lexicons/fr.json', { with: { type: 'json' } }),
  ja: () => import('../../../data/vocabulary/lexicons/ja.json', { with: { type: 'json' } }),
  ko: () => import('../../../data/vocabulary/lexicons/ko.json', { with: { type: 'json' } }),
  pl: () => import('../../../data/vocabulary/lexicons/pl.json', { with: { type: 'json' } }),
  pt: () => import('../../../data/vocabulary/lexicons/pt.json', { with: { type: 'json' } }),
  ru: () => import('../../../data/vocabulary/lexicons/ru.json', { with: { type: 'json' } }),
  tr: () => import('../../../data/vocabulary/lexicons/tr.json', { with: { type: 'json' } }),
  zh: () => import('../../../data/vocabulary/lexicons/zh.json', { with: { type: 'json' } }),
  opinion: () => import('../../../data/vocabulary/opinion-weights.json', { with: { type: 'json' } }),
  // The site's bundler parts the file by this query, of which the compiler knows nothing: hence a plain string.
  phrases: () => import('../../../data/vocabulary/phrases.json?foreign' as string, { with: { type: 'json' } }),
};

const fetched = new Map<PartId, Parts[PartId]>();

/** Fetches a part, so that it can be read. Rejects where it can't be had. */
export async function fetchPart(id: PartId): Promise<void> {
  fetched.set(id, (await sources[id]()).default);
}

/** Fetches every part, so that no later request tells which one a definition needed. Rejects where one can't be had. */
export const fetchParts = async (): Promise<void> => {
  await Promise.all((Object.keys(sources) as PartId[]).map(fetchPart));
};

/** A part of the vocabulary, in a browser. Throws MissingPart where it has not been fetched. */
export function readPart<K extends PartId>(id: K): Parts[K] {
  const part = fetched.get(id);
  if (part === undefined) throw new MissingPart(id);
  return part as Parts[K];
}
