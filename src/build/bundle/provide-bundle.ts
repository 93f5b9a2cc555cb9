import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { runProcess } from '../processes/run-process.ts';
import { BUNDLE_FILE } from './bundle.ts';
import { digestCode } from './digest-code.ts';

/** Bundles of code that was built before; may be deleted at any time but while a build runs. */
const FOLDER = '.build/bundles';
/** How many are kept: builds with other settings may run beside this one. */
const KEPT = 4;

const readTime = (file: string): Promise<number> =>
  stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );

/** Marks a bundle as used now; whether it is there. */
const touch = (folder: string): Promise<boolean> =>
  utimes(join(folder, BUNDLE_FILE), new Date(), new Date()).then(
    () => true,
    () => false,
  );

async function removeOld(): Promise<void> {
  const folders = (await readdir(FOLDER)).map((name) => join(FOLDER, name));
  const times = await Promise.all(folders.map((folder) => readTime(join(folder, BUNDLE_FILE))));
  const old = folders.toSorted((a, b) => (times[folders.indexOf(b)] ?? 0) - (times[folders.indexOf(a)] ?? 0));
  for (const folder of old.slice(KEPT)) await rm(folder, { recursive: true, force: true });
}

/**
 * The folder of the bundle of the code and the settings as they are now, made where there is none yet. `workshop` is a
 * folder within the project for what is needed meanwhile. Rejects where the code can't be bundled.
 */
export async function provideBundle(workshop: string): Promise<string> {
  const folder = join(FOLDER, await digestCode());
  if (await touch(folder)) return folder;
  const made = join(workshop, 'bundle');
  await runProcess('make-bundle', { folder: made });
  await mkdir(FOLDER, { recursive: true });
  // Another build may have made the same meanwhile: either will do.
  await rename(made, folder).catch(async (error: unknown) => {
    if (!(await touch(folder))) throw error;
  });
  await removeOld();
  return folder;
}
