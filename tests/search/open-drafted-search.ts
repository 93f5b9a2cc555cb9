import { gunzipSync } from 'node:zlib';
import { openSearch, type Search } from '../../src/search/engine/open-search.ts';
import { NO_FILTERS, type FilterKind } from '../../src/search/engine/split-filters.ts';
import { draftSearchFiles } from '../../src/search/index/draft-search-files.ts';
import { searchVocabulary } from '../../src/search/index/list-documents.ts';
import type { SearchDocument, SearchedServer } from '../../src/search/index/search-document.ts';

/** Opens the search of some servers, from files in memory. `fetched` tells how many bytes of them were asked for. */
export async function openDraftedSearch(servers: readonly SearchedServer[]) {
  const files = draftSearchFiles(servers, searchVocabulary);
  let bytes = 0;
  const search = await openSearch(async (path) => {
    const file = files.get(path);
    if (file === undefined) throw new Error(`there is no ${path}`);
    bytes += file.length;
    return gunzipSync(file);
  });
  return { search, files, fetched: () => bytes };
}

/** Asks a search; the names of the first tools as `server/tool`, with all else that it answers. */
export async function ask(search: Search, text: string, chosen: Partial<Record<FilterKind, string[]>> = {}, first = 5) {
  const answer = await search.find({ text, filters: { ...NO_FILTERS, ...chosen }, sort: 'best' });
  const ids = [...answer.ids.slice(0, first)];
  const rows = await search.readRows(ids);
  const names = rows.map(
    ({ name }, i) => `${search.head.servers[search.head.serverOf[ids[i] ?? 0] ?? 0]?.slug}/${name}`,
  );
  return { ...answer, rows, names };
}

/** A tool of which only what a test is about is told. */
export const makeDocument = (name: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  name,
  slug: name.replaceAll('_', '-').toLowerCase(),
  title: '',
  description: '',
  gloss: '',
  rationale: '',
  parameters: [],
  category: 'Read',
  severity: 'low',
  points: 0,
  reach: 0,
  traits: [],
  language: 'en',
  state: '',
  ...more,
});

export const makeSearched = (slug: string, ...tools: readonly SearchDocument[]): SearchedServer => ({
  slug,
  name: slug,
  product: '',
  packageName: '',
  repository: '',
  tools,
});
