import { rmSync } from 'node:fs';
import { lstat, mkdir, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ProblemError } from '../catalog/problem-error.ts';
import { updateFolder } from './update-folder.ts';

const WORKSHOPS = '.build';

const refuse = (
  folder: string,
  message: string,
  hint = 'Build into a folder below it with --out DIR, or copy what was built there yourself.',
): ProblemError =>
  new ProblemError([
    {
      code: 'not-replaceable',
      level: 'error',
      file: folder,
      path: '',
      message,
      hint,
    },
  ]);

const findDevice = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ dev }) => dev,
    () => null,
  );

const isRunning = (id: number): boolean => {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Removes what builds that were killed have left in a folder; a workshop is named `prefix` and its process. */
async function removeLeftovers(folder: string, prefix: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const dead = names.filter((name) => {
    const id = name.startsWith(prefix) ? name.slice(prefix.length) : '';
    return /^\d+$/.test(id) && !isRunning(Number(id));
  });
  for (const name of dead) await rm(join(folder, name), { recursive: true, force: true });
}

/** Where a folder is, links followed. Throws a ProblemError where something else stands in its place. */
async function findTarget(folder: string): Promise<string> {
  const found = await lstat(folder).catch(() => null);
  const target = await realpath(folder).catch(() => null);
  if (found === null) return folder;
  if (target === null)
    throw refuse(folder, 'The link leads nowhere.', 'Make the folder that it leads to, or delete it.');
  if (!(await stat(target)).isDirectory())
    throw refuse(
      folder,
      'It is a file, where a folder is to be.',
      'Move it away, or build into another with --out DIR.',
    );
  return target;
}

/** Where a folder can be made that a rename then brings to its place: on the same device. */
async function chooseWorkshop(folder: string): Promise<string> {
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  await mkdir(WORKSHOPS, { recursive: true });
  const [own, around, usual] = await Promise.all([folder, parent, WORKSHOPS].map(findDevice));
  if (own !== null && own !== around)
    throw refuse(folder, 'The folder is a mounted one, which nothing else can be put in the place of.');
  return around === usual ? join(WORKSHOPS, String(process.pid)) : join(parent, `.${basename(folder)}-${process.pid}`);
}

/** Puts a new folder in the place of another, which may not be there yet. */
async function exchange(target: string, site: string, previous: string, folder: string): Promise<void> {
  await rename(target, previous).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw refuse(folder, `The folder can't be replaced: ${error.message}.`);
  });
  await rename(site, target);
}

/**
 * Lets `fill` write a new folder and puts it in the place of `folder`, whole or not at all: where it throws, or says by
 * null that it didn't succeed, the old one stays. Else it gives the files of the old one that belong to the new one as they
 * are; where there are such, the old one is brought up to date. A link is followed. Says whether it was replaced; throws a
 * ProblemError where it can't be.
 */
export async function replaceFolder(
  folder: string,
  fill: (workshop: string) => Promise<readonly string[] | null>,
): Promise<boolean> {
  const target = await findTarget(folder);
  await removeLeftovers(WORKSHOPS, '');
  await removeLeftovers(dirname(target), `.${basename(target)}-`);
  const workshop = await chooseWorkshop(target);
  const removeNow = (): void => rmSync(workshop, { recursive: true, force: true });
  const stop = (): void => process.exit(1);
  process.on('exit', removeNow);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    await mkdir(workshop, { recursive: true });
    const site = join(workshop, 'site');
    const kept = await fill(site);
    if (kept === null) return false;
    if (kept.length > 0) updateFolder(target, site, kept);
    else await exchange(target, site, join(workshop, 'previous'), folder);
    return true;
  } finally {
    await rm(workshop, { recursive: true, force: true });
    process.off('exit', removeNow);
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
