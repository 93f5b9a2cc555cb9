import { chmod, mkdir, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that exists for one capture; all paths are absolute. */
export interface ThrowAwayFolder {
  readonly root: string;
  /** HOME of the server. */
  readonly home: string;
  /** Where the server starts; empty. */
  readonly work: string;
  /** Where a package is installed; not there before. */
  readonly program: string;
  /** TMPDIR of the server. */
  readonly temporary: string;
}

/** Makes a folder and those in it writable; symbolic links are not followed. */
async function openFolders(directory: string): Promise<void> {
  await chmod(directory, 0o700);
  for (const entry of await readdir(directory, { withFileTypes: true }))
    if (entry.isDirectory()) await openFolders(join(directory, entry.name));
}

/** Removes a folder, what was made read-only in it (as some package caches are) too. */
async function removeFolder(root: string): Promise<void> {
  const remove = (): Promise<void> => rm(root, { recursive: true, force: true, maxRetries: 3 });
  await remove().catch(async () => {
    await openFolders(root);
    await remove();
  });
}

/** Makes a throw-away folder, hands it to `use`, and removes it whatever comes of that. */
export async function withThrowAwayFolder<T>(use: (folder: ThrowAwayFolder) => Promise<T>): Promise<T> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'toolrisk-')));
  const folder = {
    root,
    home: join(root, 'home'),
    work: join(root, 'work'),
    program: join(root, 'program'),
    temporary: join(root, 'tmp'),
  };
  try {
    for (const each of [folder.home, folder.work, folder.temporary]) await mkdir(each);
    return await use(folder);
  } finally {
    await removeFolder(root);
  }
}
