import { digestJson } from '../../catalog/digest.ts';
import { readSiteSettings } from '../../catalog/site-settings.ts';
import { getSite } from '../../views/site.ts';
import type { Part } from './part-file.ts';
import type { Shard } from './shard.ts';

/** What a part says of itself, from every path of the whole site and the count of its own. */
export async function describePart({ part, of }: Shard, paths: readonly string[], ownPaths: number): Promise<Part> {
  const { servers } = await getSite();
  const manifests = servers.flatMap(({ snapshots }) => snapshots.map(({ manifest }) => manifest.digest));
  const site = digestJson({ settings: { ...readSiteSettings() }, manifests, paths: paths.toSorted() });
  return { part, of, site, paths: paths.length, ownPaths };
}
