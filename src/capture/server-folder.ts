import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises';
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

async function writeWhole(file: string, value: Json): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.draft`;
  await writeFile(draft, formatDataFile(value));
  await rename(draft, file);
}

/** Writes the file of a server, whole or not at all. Throws a CaptureError where that fails. */
export async function writeServer(root: string, server: Server): Promise<void> {
  const file = serverFile(root, server.slug);
  try {
    await writeWhole(file, server as unknown as Json);
  } catch (error) {
    throw refuseWriting(file, error);
  }
}

/**
 * Writes a manifest and the server file that lists it, each whole or not at all. Returns the manifest's path.
 * Throws a CaptureError where that fails.
 */
export async function writeSnapshot(root: string, server: Server, manifest: Manifest): Promise<string> {
  const file = manifestFile(root, server.slug, manifest.version);
  try {
    await writeWhole(file, manifest as unknown as Json);
  } catch (error) {
    throw refuseWriting(file, error);
  }
  await writeServer(root, server);
  return file;
}
