import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readJsonFile } from '../../catalog/check-json.ts';
import type { CatalogueServer } from '../../catalog/derive.ts';
import { formatDataFile } from '../../catalog/format-data.ts';
import { loadServers } from '../../catalog/load.ts';
import { glossesSchema } from '../../catalog/schema/gloss.ts';
import { chooseServers } from './choose-servers.ts';
import { makeWord, varyGlosses, varyManifest, varyServer } from './vary-server.ts';

async function writeData(file: string, value: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, formatDataFile(value));
}

async function writeCopy(source: string, directory: string, { server, snapshots }: CatalogueServer, copy: number) {
  const word = makeWord(`${server.slug} ${copy}`);
  const varied = varyServer(server, copy, word);
  const { slug } = varied;
  const place = join(directory, 'servers', slug);
  await writeData(join(place, 'server.json'), varied);
  for (const { manifest } of snapshots)
    await writeData(join(place, 'manifests', `${manifest.version}.json`), varyManifest(manifest, slug, word));
  if (server.language === 'en') return;
  const { value } = await readJsonFile(join(source, 'glosses', `${server.slug}.json`), glossesSchema);
  if (value !== null) await writeData(join(directory, 'glosses', `${slug}.json`), varyGlosses(value, slug, word));
}

/** How many of its tools are there whoever asks: a copy has no other. */
const countPlain = ({ tools }: CatalogueServer): number => tools.filter(({ onlyWith }) => onlyWith.length === 0).length;

const measureServer = (server: CatalogueServer) => ({
  slug: server.server.slug,
  tools: countPlain(server),
  characters: server.snapshots.reduce((sum, snapshot) => sum + JSON.stringify(snapshot.tools).length, 0),
});

/**
 * Writes a catalogue of at least `wanted` tools to an empty directory, made from the one in `source`: the same files
 * every time. Resolves with how many tools it has.
 */
export async function writeSyntheticCatalogue(source: string, directory: string, wanted: number): Promise<number> {
  const { servers } = await loadServers(join(source, 'servers'));
  const copies = chooseServers(servers.map(measureServer), wanted);
  let count = 0;
  for (const server of servers)
    for (let copy = 1; copy <= (copies.get(server.server.slug) ?? 0); copy += 1) {
      await writeCopy(source, directory, server, copy);
      count += countPlain(server);
    }
  return count;
}
