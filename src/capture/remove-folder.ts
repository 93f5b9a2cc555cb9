import { chmod, mkdtemp, readdir, rename, rm, rmdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** In bytes. Systems take paths of 1,024 (macOS) or 4,096 (Linux), of which the name of an entry may be 255. */
const LONGEST_PATH = 600;

// Names are bytes: a server may give a file one that is no text.
const enter = (folder: Buffer, name: Uint8Array): Buffer => Buffer.concat([folder, Buffer.from('/'), name]);

/** Removes what is in a folder, entry by entry; folders that lie too deep for a path are put into `aside` first. */
async function emptyFolder(folder: Buffer, putAside: (folder: Buffer) => Promise<void>): Promise<void> {
  await chmod(folder, 0o700);
  for (const entry of await readdir(folder, { withFileTypes: true, encoding: 'buffer' })) {
    const path = enter(folder, entry.name);
    if (!entry.isDirectory()) await unlink(path);
    else if (path.length > LONGEST_PATH) await putAside(path);
    else {
      await emptyFolder(path, putAside);
      await rmdir(path);
    }
  }
}

/** Removes a folder whose entries are deeper, or less open, than `rm` can manage. */
async function removeStubborn(root: string): Promise<void> {
  const waiting: Buffer[] = [];
  const putAside = async (folder: Buffer): Promise<void> => {
    const place = join(await mkdtemp(join(root, 'aside-')), 'folder');
    // A folder that is moved must itself be open to writing.
    await chmod(folder, 0o700);
    await rename(folder, place);
    waiting.push(Buffer.from(place));
  };
  await emptyFolder(Buffer.from(root), putAside);
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    await emptyFolder(folder, putAside);
    await rmdir(folder);
  }
  await rm(root, { recursive: true, force: true, maxRetries: 3 });
}

/** Removes a folder with all that is in it, however deep, read-only or oddly named. Symbolic links are not followed. */
export async function removeFolder(root: string): Promise<void> {
  try {
    await rm(root, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    await removeStubborn(root);
  }
}
