import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

/** Removes folders that hold nothing any more, from a file's own upwards. */
function removeEmpty(root: string, file: string): void {
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    if (readdirSync(join(root, folder)).length > 0) return;
    rmdirSync(join(root, folder));
  }
}

/**
 * Lets a folder hold the files of another, which must be on its device, beside those of its own that are `kept`, and no
 * more. No signal comes in between: it is a matter of moments. Throws where a kept one is not there.
 */
export function updateFolder(target: string, changed: string, kept: readonly string[]): void {
  const there = listFiles(target);
  const files = listFiles(changed);
  const left = new Set(there);
  const lost = kept.filter((file) => !left.has(join(file)));
  if (lost.length > 0) throw new Error(`${target} has no ${lost[0]} any more`);

  const stay = new Set([...kept.map((file) => join(file)), ...files]);
  for (const file of there) {
    if (stay.has(file)) continue;
    rmSync(join(target, file));
    removeEmpty(target, file);
  }
  for (const file of files) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    renameSync(join(changed, file), join(target, file));
  }
}
