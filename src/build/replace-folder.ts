import { rmSync } from 'node:fs';
import { mkdir, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ProblemError } from '../catalog/problem-error.ts';

const WORKSHOPS = '.build';

const refuse = (folder: string, message: string): ProblemError =>
  new ProblemError([
    {
      code: 'not-replaceable',
      level: 'error',
      file: folder,
      path: '',
      message,
      hint: 'Build into a folder below it with --out DIR, or copy what was built there yourself.',
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

/** Removes what builds that were killed have left; a workshop is named after its process. */
async function removeLeftovers(): Promise<void> {
  const names = await readdir(WORKSHOPS).catch(() => []);
  const dead = names.filter((name) => /^\d+$/.test(name) && !isRunning(Number(name)));
  for (const name of dead) await rm(join(WORKSHOPS, name), { recursive: true, force: true });
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

/**
 * Lets `fill` write a new folder and puts it in the place of `folder`, whole or not at all: where it throws, or says that
 * it didn't succeed, the old one stays. A link is followed. Says whether it was replaced; throws a ProblemError where it
 * can't be.
 */
export async function replaceFolder(folder: string, fill: (workshop: string) => Promise<boolean>): Promise<boolean> {
  const target = await realpath(folder).catch(() => folder);
  await removeLeftovers();
  const workshop = await chooseWorkshop(target);
  const removeNow = (): void => rmSync(workshop, { recursive: true, force: true });
  const stop = (): void => process.exit(1);
  process.on('exit', removeNow);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    await mkdir(workshop, { recursive: true });
    if (!(await fill(join(workshop, 'site')))) return false;
    await rename(target, join(workshop, 'previous')).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw refuse(folder, `The folder can't be replaced: ${error.message}.`);
    });
    await rename(join(workshop, 'site'), target);
    return true;
  } finally {
    await rm(workshop, { recursive: true, force: true });
    process.off('exit', removeNow);
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
