import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Removes the files of a folder that were last written longer ago than this; there may be no such folder. */
export function removeOldFiles(folder: string, age: number): void {
  const now = Date.now();
  for (const { name } of readFolder(folder)) {
    const written = statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - written > age) rmSync(join(folder, name), { force: true });
  }
}

function readFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  } catch {
    return [];
  }
}
