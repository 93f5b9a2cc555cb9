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
import { nameGroup } from './page-groups.ts';
import { placeFile } from './place-file.ts';
import { wholeSiteFiles } from './whole-site-files.ts';

/** Which site is rendered. */
export interface RenderedSite {
  /** Folder of the bundle. */
  readonly bundle: string;
  /** Which part of the site is built; null for all of it. */
  readonly shard: Shard | null;
}

/** What one of the processes that render a site has to do. */
export interface Share extends RenderedSite {
  /** Folder of the site. */
  readonly out: string;
  /** Ids of the groups of pages that are not rendered, since they stand as they were written before. */
  readonly kept: ReadonlySet<string>;
  /** Which of the processes this is, from 0. */
  readonly process: number;
  readonly of: number;
}

/** Makes a folder whose parent mostly is there. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch {
    mkdirSync(folder, { recursive: true });
  }
}

/** Sync, and each folder made once: a page is small, and a thread that waits costs more than the write. */
function makeWriter(out: string) {
  const folders = new Set<string>();
  return (name: string, content: Uint8Array | string): void => {
    const file = join(out, name);
    const folder = dirname(file);
    if (!folders.has(folder)) makeFolder(folder);
    folders.add(folder);
    writeFileSync(file, content);
  };
}

/** Opens the bundle of a site for a catalogue, with the paths of the site and those of them that are of the part. */
export async function openSite({ site }: CachedCatalogue, { bundle, shard }: RenderedSite) {
  showSite(Promise.resolve(site));
  const { listPaths, render } = await openBundle(bundle);
  const all = await listPaths();
  const isOfPart = ({ pathname, route }: StaticPath): boolean =>
    shard === null || isInShard(shard, pathname, route.params.includes('server'));
  return { render, all, ofPart: all.filter(isOfPart) };
}

/**
 * Renders this process's share of the site: the paths that it is dealt, and what stands beside them. `tellProgress` is told
 * after each path how many of how many are done. Rejects where a page can't be rendered.
 */
export async function renderShare(
  catalogue: CachedCatalogue,
  opened: Awaited<ReturnType<typeof openSite>>,
  { out, shard, kept, process, of }: Share,
  tellProgress: (done: number, of: number) => void,
): Promise<void> {
  const { all, ofPart, render } = opened;
  const surroundings = surround(catalogue.site);
  const isLeft = (path: StaticPath): boolean => !kept.has(nameGroup(path) ?? '');
  const own = dealPaths(ofPart.filter(isLeft), of)[process] ?? [];
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
}
