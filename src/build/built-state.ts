import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { digestCode } from './bundle/digest-code.ts';
import { digestFiles } from './cache/digest-files.ts';
import { nameShard, type Shard } from './shards/shard.ts';

/** What was built where, and from what; may be deleted at any time. */
const FOLDER = '.build/built';

const noteSchema = z.strictObject({
  /** Over what it was built from. */
  inputs: z.string(),
  /** Over the files that were built. */
  folder: z.string(),
  /** Keys of its groups of pages, by their ids. */
  keys: z.record(z.string(), z.string()),
});

/** What was built in a folder that still holds it. */
export interface Built {
  readonly inputs: string;
  readonly keys: ReadonlyMap<string, string>;
}

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** The file that tells of what was built in a folder. */
const fileOf = (out: string): string => join(FOLDER, hash(resolve(out)));

/** Tells a folder from one with other files: over names, sizes and times, not what is in them. Null where there is none. */
function digestFolder(folder: string): string | null {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
    return hash(
      files.toSorted().map((file) => {
        const { size, mtimeMs } = statSync(file);
        return [file, size, mtimeMs];
      }),
    );
  } catch {
    return null;
  }
}

/** Over everything that a site, or a part of it, is built from: its code, settings, packages and data. */
export const digestInputs = async (data: string, shard: Shard | null): Promise<string> =>
  hash([await digestCode(), digestFiles(data === 'data' ? ['data'] : ['data', data]), shard && nameShard(shard)]);

/** What a folder holds that was built there before; null where nothing was, or its files are not as they were built. */
export async function recallBuilt(out: string): Promise<Built | null> {
  const text = await readFile(fileOf(out), 'utf8').catch(() => 'null');
  const { data } = noteSchema.safeParse(parseJson(text));
  if (data === undefined || data.folder !== digestFolder(out)) return null;
  return { inputs: data.inputs, keys: new Map(Object.entries(data.keys)) };
}

/** Notes what a folder holds that was built just now. */
export async function noteBuilt(out: string, { inputs, keys }: Built): Promise<void> {
  const file = fileOf(out);
  await mkdir(dirname(file), { recursive: true });
  const note = { inputs, folder: digestFolder(out), keys: Object.fromEntries(keys) };
  await writeFile(file, JSON.stringify(note));
}

/** Forgets what a folder holds: what is built there next is built whole. */
export const forgetBuilt = (out: string): Promise<void> => rm(fileOf(out), { force: true });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
