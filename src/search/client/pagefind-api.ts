/** The part of Pagefind's browser API that the search page uses; see pagefind.app/docs/api. */
export interface PagefindApi {
  options(options: { readonly noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<FilterCounts>;
  /** Resolves to null where a newer search has begun in the meantime. */
  debouncedSearch(term: string | null, options: SearchOptions, wait: number): Promise<SearchAnswer | null>;
}

export type FilterCounts = Record<string, Record<string, number>>;

export interface SearchOptions {
  readonly filters: Record<string, { readonly any: readonly string[] }>;
  readonly sort?: Record<string, 'asc' | 'desc'>;
}

export interface SearchAnswer {
  readonly results: readonly { readonly id: string; data(): Promise<SearchResult> }[];
  /** Results for each filter value under this search. */
  readonly filters: FilterCounts;
}

export interface SearchResult {
  readonly url: string;
  readonly meta: Record<string, string>;
  readonly content: string;
  /** Which of the content's words match, counted from 0; words are what lies between white space. */
  readonly locations: readonly number[];
}

/** Loads Pagefind from the built site. Rejects where it isn't there. */
export async function loadPagefind(path: string): Promise<PagefindApi> {
  const pagefind = (await import(/* @vite-ignore */ path)) as PagefindApi;
  // The worker's own copy of Pagefind is a sixth of a first search; the main thread answers in milliseconds.
  await pagefind.options({ noWorker: true });
  await pagefind.init();
  await pagefind.filters();
  return pagefind;
}
