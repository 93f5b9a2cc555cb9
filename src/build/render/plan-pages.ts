import { surround } from '../../views/surroundings.ts';
import type { StaticPath } from '../bundle/open-bundle.ts';
import type { CachedCatalogue } from '../cache/load-cached-site.ts';
import { groupPages, keyGroups } from './page-groups.ts';
import { placeFile } from './place-file.ts';

/** What pages were written before, and what all pages are made from. */
export interface Written {
  /** Over the code and the files that every page may be made from. */
  readonly common: readonly string[];
  /** Keys of the groups of pages that were written, by their ids. */
  readonly keys: ReadonlyMap<string, string>;
}

/** Which pages are to be rendered, and which stand as they were written. */
export interface PagePlan {
  /** Keys of all groups of pages as they are now, by their ids. */
  readonly keys: ReadonlyMap<string, string>;
  /** Ids of the groups that stand. */
  readonly kept: ReadonlySet<string>;
  /** The files of their pages. */
  readonly files: readonly string[];
  /** How many paths are left to render. */
  readonly left: number;
}

/** Plans which of the paths of a site, or of a part of it, are rendered: those of a group whose key changed, and all others. */
export function planPages(catalogue: CachedCatalogue, paths: readonly StaticPath[], { common, keys: before }: Written) {
  const groups = groupPages(paths);
  const keys = keyGroups(groups, common, catalogue, surround(catalogue.site));
  const stand = groups.filter(({ id }) => before.has(id) && before.get(id) === keys.get(id));
  const files = stand.flatMap((group) => group.paths.map(placeFile));
  const plan: PagePlan = { keys, kept: new Set(stand.map(({ id }) => id)), files, left: paths.length - files.length };
  return plan;
}
