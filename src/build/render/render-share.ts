import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatDataFile } from '../../catalog/format-data.ts';
import { narrowSite, showSite } from '../../views/shown-site.ts';
import { surround } from '../../views/surroundings.ts';
import { openBundle, type StaticPath } from '../bundle/open-bundle.ts';
import type { CachedCatalogue } from '../cache/load-cached-site.ts';
import { describePart } from '../shards/describe-part.ts';
import { PART_FILE } from '../shards/part-file.ts';
import { isInShard, type Shard } from '../shards/shard.ts';
import { dealPaths } from './deal-paths.ts';
import { groupPages, keyGroups, nameGroup, type PageGroup } from './page-groups.ts';
import { placeFile } from './place-file.ts';
import { wholeSiteFiles } from './whole-site-files.ts';

/** What one of the processes that render a site has to do. */
export interface Share {
  /** Folder of the bundle. */
  readonly bundle: string;
  /** Folder of the site. */
  readonly out: string;
  /** Over the code and the files that every page may be made from. */
  readonly common: readonly string[];
  /** Keys of the groups of pages that were written before, by their ids: those that are the same now are not rendered. */
  readonly written: ReadonlyMap<string, string>;
  /** Which part of the site is built; null for all of it. */
  readonly shard: Shard | null;
  /** Which of the processes this is, from 0. */
  readonly process: number;
  readonly of: number;
}

/** What the first of the processes tells of the site that they render. */
export interface RenderedSite {
  /** Keys of all groups of pages, by their ids. */
  readonly keys: ReadonlyMap<string, string>;
  /** Files of the pages that were not rendered, since they were written before. */
  readonly kept: readonly string[];
}

/** Sync, and each folder made once: a page is small, and a thread that waits costs more than the write. */
function makeWriter(out: string) {
  const folders = new Set<string>();
  return (name: string, content: Uint8Array | string): void => {
    const file = join(out, name);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, content);
  };
}

/** Which pages are to be rendered, and which are as they were written. */
function planPages(catalogue: CachedCatalogue, paths: readonly StaticPath[], { common, written, process }: Share) {
  const groups = groupPages(paths);
  const isAsked = process === 0 || written.size > 0;
  const keys = isAsked ? keyGroups(groups, common, catalogue, surround(catalogue.site)) : new Map<string, string>();
  const isKept = ({ id }: PageGroup): boolean => written.has(id) && written.get(id) === keys.get(id);
  const kept = groups.filter(isKept);
  const ids = new Set(kept.map(({ id }) => id));
  const files = kept.flatMap((group) => group.paths.map(placeFile));
  return { keys, kept: files, left: paths.filter((path) => !ids.has(nameGroup(path) ?? '')) };
}

/**
 * Renders this process's share of the site: the paths that it is dealt, and what stands beside them. `tellProgress` is told
 * after each path how many of how many are done. Rejects where a page can't be rendered.
 */
export async function renderShare(
  catalogue: CachedCatalogue,
  share: Share,
  tellProgress: (done: number, of: number) => void,
): Promise<RenderedSite> {
  const { bundle, out, shard, process, of } = share;
  showSite(Promise.resolve(catalogue.site));
  const surroundings = surround(catalogue.site);
  const { listPaths, render } = await openBundle(bundle);
  const isOfPart = ({ pathname, route }: StaticPath): boolean =>
    shard === null || isInShard(shard, pathname, route.params.includes('server'));

  const all = await listPaths();
  const ofPart = all.filter(isOfPart);
  const { keys, kept, left } = planPages(catalogue, ofPart, share);
  const own = dealPaths(left, of)[process] ?? [];
  const write = makeWriter(out);
  for (const [i, path] of own.entries()) {
    narrowSite(nameGroup(path) === null ? null : surroundings);
    const content = await render(path);
    if (content !== null) write(placeFile(path), content);
    tellProgress(i + 1, own.length);
  }
  narrowSite(null);

  const names = all.map(({ pathname }) => pathname.replace(/(?<=.)\/$/, ''));
  const ownNames = new Set(own.map(({ pathname }) => pathname.replace(/(?<=.)\/$/, '')));
  for (const { beside, write: writeFiles } of wholeSiteFiles) if (ownNames.has(beside)) await writeFiles(out, all);
  if (shard !== null && process === 0)
    write(PART_FILE, formatDataFile(await describePart(shard, names, ofPart.length)));
  return { keys, kept };
}
