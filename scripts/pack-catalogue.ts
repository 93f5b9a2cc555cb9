import './tell-errors.ts';
import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { printProblems } from '../src/catalog/print-problems.ts';
import type { PackedCatalogue } from '../src/command/catalogue/open-packed.ts';
import { listKnownServers } from '../src/stack/identify/list-known.ts';
import { packKnown } from '../src/stack/known/pack-known.ts';
import { getSite } from '../src/views/site.ts';

const FILE = 'bin/command/catalogue.json';

parseArgs();
const { servers, problems } = await getSite();
if (printProblems(problems.filter(({ level }) => level === 'error'))) process.exit(1);
const keys = new Map(listKnownServers(servers).map((known) => [known.slug, known.keys]));
const packed: PackedCatalogue = {
  known: packKnown(servers, ({ server }) => keys.get(server.slug) ?? []),
  digests: Object.fromEntries(
    servers.map(({ server, tools }) => [
      server.slug,
      tools.filter(({ isCurrent }) => isCurrent).map(({ digest }) => digest),
    ]),
  ),
  older: Object.fromEntries(
    servers
      .filter(({ snapshots }) => snapshots.length > 1)
      .map(({ server, snapshots, newest }) => [
        server.slug,
        snapshots.filter((each) => each !== newest).map(({ manifest }) => manifest.version),
      ]),
  ),
};
const text = JSON.stringify(packed);
await mkdir('bin/command', { recursive: true });
await writeFile(FILE, text);
console.log(`wrote ${servers.length} servers to ${FILE}, ${(text.length / 1e6).toFixed(1)} MB`);
