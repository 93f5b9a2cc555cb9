import { digestJson } from '../../catalog/digest.ts';
import type { Page } from '../../catalog/schema/manifest.ts';

/**
 * A page as it was read at two starts: what was another at the second is left out, but for what it says of itself,
 * which is told to differ.
 */
export function settlePage(first: Page, second: Page | undefined): Page {
  if (first.digest === null && first.refused !== '') return first;
  const isSteady = second?.digest === first.digest;
  const page = isSteady ? first : { ...first, bytes: null, digest: null };
  const saysOther = second?.refused === '' && digestJson(second.meta) !== digestJson(first.meta);
  return saysOther && page.refused === ''
    ? { ...page, refused: 'What it says in its _meta was another at the second start.' }
    : page;
}

/** The addresses of pages that two captures read and found to be others, in themselves or in what they say they may reach. */
export function listChangedPages(before: readonly Page[], after: readonly Page[]): string[] {
  const old = new Map(before.map((page) => [page.uri, page]));
  return after
    .filter((page) => {
      const former = old.get(page.uri);
      if (former === undefined) return false;
      if (former.digest !== null && page.digest !== null && former.digest !== page.digest) return true;
      return former.refused === '' && page.refused === '' && digestJson(former.meta) !== digestJson(page.meta);
    })
    .map(({ uri }) => uri);
}
