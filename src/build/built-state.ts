import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { digestCode } from './bundle/digest-code.ts';
import { digestFiles } from './cache/digest-files.ts';
import { nameShard, type Shard } from './shards/shard.ts';

/** What was built where, and from what; may be deleted at any time. */
const FOLDER = '.build/built';

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** The file that tells of what was built in a folder. */
const fileOf = (out: string): string => join(FOLDER, hash(resolve(out)));

/** Tells a folder from one with other files: over names, sizes and times, not what is in them. Null where there is none. */
async function digestFolder(folder: string): Promise<string | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return null;
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  const states = await Promise.all(
    files.toSorted().map(async (file) => {
      const { size, mtimeMs } = await stat(file);
      return [file, size, mtimeMs];
    }),
  );
  return hash(states);
}

/** Over everything that a site, or a part of it, is built from: its code, settings, packages and data. */
export const digestInputs = async (data: string, shard: Shard | null): Promise<string> =>
  hash([await digestCode(), digestFiles(data === 'data' ? ['data'] : ['data', data]), shard && nameShard(shard)]);

/** Whether a folder still holds what was built from inputs with this digest. */
export async function isBuilt(out: string, inputs: string): Promise<boolean> {
  const noted = await readFile(fileOf(out), 'utf8').catch(() => null);
  return noted !== null && noted === hash([inputs, await digestFolder(out)]);
}

/** Notes that a folder holds what was built from inputs with this digest. */
export async function noteBuilt(out: string, inputs: string): Promise<void> {
  const file = fileOf(out);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, hash([inputs, await digestFolder(out)]));
}
