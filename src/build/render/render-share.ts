import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openBundle, type StaticPath } from '../bundle/open-bundle.ts';
import type { StageCode } from '../cache/bundle-stages.ts';
import { loadCachedSite } from '../cache/load-cached-site.ts';
import { describePart } from '../shards/describe-part.ts';
import { PART_FILE } from '../shards/part-file.ts';
import { isInShard, type Shard } from '../shards/shard.ts';
import { showSite } from '../../views/shown-site.ts';
import { formatDataFile } from '../../catalog/format-data.ts';
import { dealPaths } from './deal-paths.ts';
import { placeFile } from './place-file.ts';
import { wholeSiteFiles } from './whole-site-files.ts';

/** What one of the processes that render a site has to do. */
export interface Share {
  /** Folder of the bundle. */
  readonly bundle: string;
  /** Folder of the site. */
  readonly out: string;
  /** Folder of the catalogue. */
  readonly data: string;
  /** Folder in which what was made of the catalogue is kept, by which code. */
  readonly cache: string;
  readonly code: StageCode;
  /** Which part of the site is built; null for all of it. */
  readonly shard: Shard | null;
  /** Which of the processes this is, from 0. */
  readonly process: number;
  readonly of: number;
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

/**
 * Renders this process's share of the site: the paths that it is dealt, and what stands beside them. `tellProgress` is told after each path how many of how many are done. Rejects where a page can't be rendered.
 */
export async function renderShare(
  { bundle, out, data, cache, code, shard, process, of }: Share,
  tellProgress: (done: number, of: number) => void,
): Promise<void> {
  const site = loadCachedSite(data, cache, code);
  showSite(site);
  await site;
  const { listPaths, render } = await openBundle(bundle);
  const isOfPart = ({ pathname, route }: StaticPath): boolean =>
    shard === null || isInShard(shard, pathname, route.params.includes('server'));

  const all = await listPaths();
  const ofPart = all.filter(isOfPart);
  const own = dealPaths(ofPart, of)[process] ?? [];
  const write = makeWriter(out);
  for (const [i, path] of own.entries()) {
    const content = await render(path);
    if (content !== null) write(placeFile(path), content);
    tellProgress(i + 1, own.length);
  }

  const names = all.map(({ pathname }) => pathname.replace(/(?<=.)\/$/, ''));
  const ownNames = new Set(own.map(({ pathname }) => pathname.replace(/(?<=.)\/$/, '')));
  for (const { beside, write: writeFiles } of wholeSiteFiles) if (ownNames.has(beside)) await writeFiles(out, all);
  if (shard === null || process > 0) return;
  write(PART_FILE, formatDataFile(await describePart(shard, names, ofPart.length)));
}
