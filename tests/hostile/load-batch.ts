import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatDataFile } from '../../src/catalog/format-data.ts';
import { loadServers } from '../../src/catalog/load.ts';
import { findToolList } from '../../src/catalog/read-tools.ts';
import type { Manifest } from '../../src/catalog/schema/manifest.ts';
import { describeServer } from '../../src/capture/describe-server.ts';

const nothing = {
  facts: null,
  recipe: null,
  provenance: { transport: 'stdio', variablesSet: [] },
} as unknown as Parameters<typeof describeServer>[1];

/** Writes manifests into a folder, a server each, and loads them as a build does. Gives what went wrong. */
export async function loadBatch(manifests: readonly Manifest[], folder: string): Promise<string[]> {
  const named = manifests.map((manifest, i) => ({ ...manifest, server: `fuzz-${i}` }));
  for (const manifest of named) {
    const own = join(folder, manifest.server);
    await mkdir(join(own, 'manifests'), { recursive: true });
    const server = describeServer(manifest.server, nothing, manifest.version);
    await writeFile(join(own, 'server.json'), formatDataFile(server));
    await writeFile(join(own, 'manifests', `${manifest.version}.json`), formatDataFile(manifest));
  }
  const { servers, problems } = await loadServers(folder);
  const failures = problems
    .filter(({ level }) => level === 'error')
    .map(({ code, message }) => `kept at capture and refused at build: ${code}: ${message}`);
  const loaded = new Map(servers.map((each) => [each.server.slug, each]));
  for (const manifest of named) {
    const names = new Set(findToolList(manifest)?.elements.map(({ value }) => (value as { name: string }).name));
    const found = new Set(loaded.get(manifest.server)?.tools.map(({ name }) => name));
    if (names.size !== found.size) failures.push(`lost: ${names.size - found.size} tools that were kept`);
  }
  return [...new Set(failures)];
}
