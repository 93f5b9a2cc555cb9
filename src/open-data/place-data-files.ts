import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { getSite } from '../views/site.ts';
import { draftDataFiles } from './draft-data-files.ts';

/** Brings the files of data into a site's folder. They are no routes: each would be held in memory whole. */
export async function placeDataFiles(out: string): Promise<void> {
  const { folder, sizes } = draftDataFiles(await getSite());
  for (const name of sizes.keys()) {
    const target = join(out, 'data', name);
    await mkdir(dirname(target), { recursive: true });
    await rename(join(folder, name), target);
  }
  await rm(dirname(folder), { recursive: true });
}
