import { digestJson } from '../../catalog/digest.ts';
import type { Page } from '../../catalog/schema/manifest.ts';
import type { Lockfile } from './lockfile.ts';

/** A page as it is pinned. */
export type PinnedPage = Lockfile['pages'][number];

/** A page that is served otherwise than it is pinned. */
export interface PageDifference {
  readonly uri: string;
  /** What it says of itself, or the page as such. */
  readonly what: 'meta' | 'content';
}

/** Pins what was the same at two starts of the pages that were read; those that were not read are left out. */
export const pinPages = (pages: readonly Page[]): PinnedPage[] =>
  pages.flatMap(({ uri, meta, digest, refused }) => {
    const pin = { uri, meta: refused === '' ? digestJson(meta) : null, content: digest };
    return pin.meta === null && pin.content === null ? [] : [pin];
  });

/** Compares pages as far as both were read. */
export function comparePinnedPages(
  pinned: readonly PinnedPage[],
  served: readonly PinnedPage[],
): { readonly differences: PageDifference[]; readonly notRead: string[] } {
  const byUri = new Map(served.map((page) => [page.uri, page]));
  const differs = (was: string | null, is: string | null): boolean => was !== null && is !== null && was !== is;
  return {
    differences: pinned.flatMap((page): PageDifference[] => {
      const now = byUri.get(page.uri);
      if (now === undefined) return [];
      return [
        ...(differs(page.meta, now.meta) ? [{ uri: page.uri, what: 'meta' as const }] : []),
        ...(differs(page.content, now.content) ? [{ uri: page.uri, what: 'content' as const }] : []),
      ];
    }),
    notRead: pinned.filter(({ uri }) => !byUri.has(uri)).map(({ uri }) => uri),
  };
}
