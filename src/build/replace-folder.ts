import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Lets `fill` write a new folder and puts it in the place of `folder`, whole or not at all: where it throws, or says that
 * it didn't succeed, the old one stays. Says whether it was replaced.
 */
export async function replaceFolder(folder: string, fill: (workshop: string) => Promise<boolean>): Promise<boolean> {
  const workshop = `.build/${process.pid}`;
  try {
    await mkdir(workshop, { recursive: true });
    if (!(await fill(`${workshop}/site`))) return false;
    await mkdir(dirname(folder), { recursive: true });
    await rename(folder, `${workshop}/previous`).catch(() => undefined);
    await rename(`${workshop}/site`, folder);
    return true;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}
