import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readJsonFile } from './check-json.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkTools } from './check-tools.ts';
import { deriveServer, type CatalogueServer } from './derive.ts';
import { digestJson, pinTool } from './digest.ts';
import { findToolList, isToolDefinition } from './read-tools.ts';
import { holdsPlace } from './stable-form.ts';
import { findMadeUpTraces } from './find-made-up-traces.ts';
import { manifestSchema, type Manifest } from './schema/manifest.ts';
import type { Problem } from './schema/problem.ts';
import { serverSchema, type Server } from './schema/server.ts';

/** What was loaded, servers by slug, and all that is wrong with it. Servers with an error are left out. */
export interface LoadedCatalogue {
  readonly servers: readonly CatalogueServer[];
  readonly problems: readonly Problem[];
}

const isError = (problem: Problem): boolean => problem.level === 'error';

const listNames = async (directory: string): Promise<string[]> =>
  (await readdir(directory).catch(() => [])).toSorted((a, b) => (a < b ? -1 : 1));

const makeError = (code: string, file: string, path: string, message: string, hint: string): Problem => ({
  code,
  level: 'error',
  file,
  path,
  message,
  hint,
});

/** Checks what a schema can't: digests, and each tool of the list. */
function checkManifest(manifest: Manifest, file: string): Problem[] {
  const list = findToolList(manifest);
  if (list === null)
    return [
      makeError(
        'no-tool-list',
        file,
        '/results/tools~1list',
        'The manifest holds no list of tools.',
        'Capture the server again.',
      ),
    ];
  const problems = [...checkTools(list, file), ...checkAddresses(list, file)];
  if (problems.some(isError)) return problems;
  const hint = 'Captured files are never edited by hand: capture the server again.';
  if (digestJson(manifest.results) !== manifest.digest)
    problems.push(
      makeError('digest-mismatch', file, '/digest', 'The results are not those that the digest was taken of.', hint),
    );
  const served = list.elements.map(({ value }) => (isToolDefinition(value) ? pinTool(value) : null));
  if (JSON.stringify(served) !== JSON.stringify(manifest.toolDigests))
    problems.push(
      makeError(
        'digest-mismatch',
        file,
        '/toolDigests',
        'The names and digests are not those of the tools, in their order.',
        hint,
      ),
    );
  for (const [i, place] of manifest.unstable.entries())
    if (!holdsPlace(manifest.results, place))
      problems.push(
        makeError('no-such-place', file, `/unstable/${i}`, 'The results hold nothing at that unstable place.', hint),
      );
  problems.push(...findMadeUpTraces(manifest, file, 'error'));
  return problems;
}

async function loadManifests(directory: string, server: Server, serverFile: string) {
  const manifests: Manifest[] = [];
  const problems: Problem[] = [];
  for (const [position, version] of server.snapshots.entries()) {
    const file = join(directory, 'manifests', `${version}.json`);
    const read = await readJsonFile(file, manifestSchema);
    problems.push(...read.problems);
    if (read.value === null) continue;
    problems.push(...checkManifest(read.value, file));
    if (read.value.version !== version || read.value.server !== server.slug)
      problems.push(
        makeError(
          'misplaced-manifest',
          file,
          '/version',
          'The manifest is of another server or version than its place says.',
          'Move it, or name it rightly in server.json.',
        ),
      );
    if (server.snapshots.indexOf(version) !== position)
      problems.push(
        makeError(
          'duplicate-snapshot',
          serverFile,
          `/snapshots/${position}`,
          `The version ${version} is listed twice.`,
          'List it once.',
        ),
      );
    manifests.push(read.value);
  }
  const listed = new Set(server.snapshots.map((version) => `${version}.json`));
  for (const name of await listNames(join(directory, 'manifests')))
    if (!listed.has(name))
      problems.push(
        makeError(
          'unlisted-manifest',
          join(directory, 'manifests', name),
          '',
          'The manifest is not listed among the snapshots of its server.',
          'Add its version to snapshots in server.json, in order of age, or delete it.',
        ),
      );
  return { manifests, problems };
}

/** Loads the server of a folder, of that name, with its manifests; null where one of its files has an error. */
export async function loadServer(directory: string, slug: string) {
  const file = join(directory, 'server.json');
  const { value: server, problems } = await readJsonFile(file, serverSchema);
  if (server === null) return { server: null, problems };
  if (server.slug !== slug)
    problems.push(
      makeError(
        'misplaced-server',
        file,
        '/slug',
        `The slug is not the name of its folder, ${slug}.`,
        'Make the two equal.',
      ),
    );
  const loaded = await loadManifests(directory, server, file);
  problems.push(...loaded.problems);
  return { server: problems.some(isError) ? null : deriveServer(server, loaded.manifests), problems };
}

/** Two servers of one name could not be told apart by their pages. */
function checkNames(directory: string, servers: readonly CatalogueServer[]): Problem[] {
  const byName = Map.groupBy(servers, ({ server }) => server.name.toLowerCase());
  return servers.flatMap(({ server: { name, slug } }) => {
    const first = byName.get(name.toLowerCase())?.[0]?.server.slug ?? slug;
    if (first === slug) return [];
    return makeError(
      'duplicate-server-name',
      join(directory, slug, 'server.json'),
      '/name',
      `The server ${first} has this name.`,
      'Add what tells the two apart, such as its publisher.',
    );
  });
}

/** What is wrong with the servers below `directory` as a whole, beside `known`, which is wrong with each. */
export function checkServers(
  directory: string,
  servers: readonly CatalogueServer[],
  known: readonly Problem[],
): Problem[] {
  const problems = checkNames(directory, servers);
  if (servers.length > 0 || known.length + problems.length > 0) return problems;
  return [
    makeError(
      'no-servers',
      directory,
      '',
      'There are no servers here.',
      'Run from the project folder, or capture a server first.',
    ),
  ];
}

/**
 * Loads every server below `directory` with its manifests, checked against their schemas and digests.
 * Collects all problems rather than stop at the first; what to do about them is the caller's. With `only`, the slug of
 * a server that is there, no other is read.
 */
export async function loadServers(directory: string, only: string | null = null): Promise<LoadedCatalogue> {
  const servers: CatalogueServer[] = [];
  const problems: Problem[] = [];
  const names = await listNames(directory);
  for (const slug of only !== null && names.includes(only) ? [only] : names) {
    const loaded = await loadServer(join(directory, slug), slug);
    if (loaded.server !== null) servers.push(loaded.server);
    problems.push(...loaded.problems);
  }
  problems.push(...checkServers(directory, servers, problems));
  return { servers, problems };
}
