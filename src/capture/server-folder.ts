import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readJsonFile } from '../catalog/check-json.ts';
import { formatDataFile } from '../catalog/format-data.ts';
import { manifestSchema, type Manifest } from '../catalog/schema/manifest.ts';
import { serverSchema, type Server } from '../catalog/schema/server.ts';
import type { Json } from '../catalog/schema/tool-definition.ts';
import { CaptureError, captureError } from './capture-error.ts';

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Throws a CaptureError where the file is there but wrong; null where it isn't there. */
async function readOptional<T>(file: string, schema: Parameters<typeof readJsonFile<T>>[1]): Promise<T | null> {
  if (!(await exists(file))) return null;
  const { value, problems } = await readJsonFile(file, schema);
  if (value === null) throw new CaptureError(problems);
  return value;
}

const serverFile = (root: string, slug: string): string => join(root, slug, 'server.json');
const manifestFile = (root: string, slug: string, version: string): string =>
  join(root, slug, 'manifests', `${version}.json`);

/** The server of that slug below `root`; null where there is none yet. */
export const readServer = (root: string, slug: string): Promise<Server | null> =>
  readOptional(serverFile(root, slug), serverSchema);

/** The first server below `root` that `isWanted` says yes to; null where there is none. */
export async function findServer(root: string, isWanted: (server: Server) => boolean): Promise<Server | null> {
  for (const slug of await readdir(root).catch(() => [])) {
    const server = await readServer(root, slug);
    if (server !== null && isWanted(server)) return server;
  }
  return null;
}

/** Every server below `root`, by slug. */
export async function readServers(root: string): Promise<Server[]> {
  const slugs = (await readdir(root).catch(() => [])).toSorted();
  const servers = await Promise.all(slugs.map((slug) => readServer(root, slug)));
  return servers.filter((server) => server !== null);
}

/** The newest full snapshot of a server, or its newest where none is full; null where none of them is there. */
export async function readNewest(root: string, server: Server): Promise<Manifest | null> {
  const files = server.snapshots.toReversed().map((version) => manifestFile(root, server.slug, version));
  const manifests = await Promise.all(files.map((file) => readOptional(file, manifestSchema)));
  const found = manifests.filter((manifest) => manifest !== null);
  return found.find(({ provenance }) => provenance.coverage === 'full') ?? found[0] ?? null;
}

/** What a new capture is compared with: the same version where it is captured again, else the newest full snapshot. */
export async function readPredecessor(root: string, server: Server, version: string): Promise<Manifest | null> {
  const candidates = server.snapshots.includes(version) ? [version] : server.snapshots.toReversed();
  for (const candidate of candidates) {
    const manifest = await readOptional(manifestFile(root, server.slug, candidate), manifestSchema);
    if (manifest !== null && (candidate === version || manifest.provenance.coverage === 'full')) return manifest;
  }
  return null;
}

const refuseWriting = (file: string, error: unknown): CaptureError =>
  captureError(
    { file },
    'not-written',
    `The file can't be written: ${(error as Error).message}`,
    'Check that the folder may be written to, or name another with --out DIR.',
  );

/** Where files are drafted, so that none lies half-written among data, whatever ends the program. */
const DRAFTS = '.build/drafts';

/** A whole file, to be moved to its place. */
interface Draft {
  readonly draft: string;
  readonly file: string;
}

async function writeDraft(file: string, value: Json): Promise<Draft> {
  await mkdir(DRAFTS, { recursive: true });
  const draft = join(DRAFTS, randomUUID());
  await writeFile(draft, formatDataFile(value));
  return { draft, file };
}

async function moveToPlace({ draft, file }: Draft): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  try {
    await rename(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    // Another file system: a copy beside it can be moved at once.
    const copy = `${file}.${process.pid}.draft`;
    await copyFile(draft, copy);
    await rename(copy, file);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Writes files, each whole or not at all: none is moved to its place before all are written. Throws a CaptureError where that fails. */
async function writeFiles(files: readonly (readonly [file: string, value: Json])[]): Promise<void> {
  let at = files[0]?.[0] ?? '';
  try {
    const drafts: Draft[] = [];
    for (const [file, value] of files) {
      at = file;
      drafts.push(await writeDraft(file, value));
    }
    for (const draft of drafts) {
      at = draft.file;
      await moveToPlace(draft);
    }
  } catch (error) {
    throw refuseWriting(at, error);
  }
}

/** Writes the file of a server, whole or not at all. Throws a CaptureError where that fails. */
export const writeServer = (root: string, server: Server): Promise<void> =>
  writeFiles([[serverFile(root, server.slug), server as unknown as Json]]);

/**
 * Writes a manifest and the server file that lists it, each whole or not at all. Returns the manifest's path.
 * Throws a CaptureError where that fails.
 */
export async function writeSnapshot(root: string, server: Server, manifest: Manifest): Promise<string> {
  const file = manifestFile(root, server.slug, manifest.version);
  await writeFiles([
    [file, manifest as unknown as Json],
    [serverFile(root, server.slug), server as unknown as Json],
  ]);
  return file;
}
