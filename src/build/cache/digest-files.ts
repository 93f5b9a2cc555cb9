import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const isFolder = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EISDIR';

function readFileOrFolder(path: string): Buffer | readonly string[] | null {
  try {
    return readFileSync(path);
  } catch (error) {
    return isFolder(error) ? readdirSync(path).toSorted() : null;
  }
}

/** SHA-256 over the names and bytes of files, and of all that is in folders; a file that can't be read has none. */
export function digestFiles(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const found = readFileOrFolder(path);
    const isList = found !== null && !Buffer.isBuffer(found);
    hash.update(JSON.stringify([path, isList ? 'folder' : (found?.length ?? null)]));
    if (isList) for (const name of found) add(join(path, name));
    else if (found !== null) hash.update(found as Buffer);
  };
  for (const path of paths) add(path);
  return hash.digest('hex');
}
