import { globSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { labelledSets } from '../read-labels.ts';

/** Where a definition is from, as a line of a labelled set and a server's own file say it. */
const originSchema = z.object({ server: z.string(), package: z.string().default('') });
const serverSchema = z.object({ slug: z.string(), package: z.object({ name: z.string() }).nullable() });

/** The server and the package of each line of a labelled file. */
export const readOrigins = (file: string): z.infer<typeof originSchema>[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => originSchema.parse(JSON.parse(line)));

/**
 * The servers of a labelled file that somebody here may have read: those of the labelled sets below `data`, and of the
 * catalogue, by their own name or their package's. A first sight is one of servers that are in neither.
 */
export function findKnown(file: string, data = 'data'): string[] {
  const known = new Set<string>();
  for (const set of labelledSets)
    for (const origin of readOrigins(`${data}/benchmark/${set}.jsonl`)) known.add(origin.server).add(origin.package);
  known.delete('');
  for (const name of globSync(`${data}/servers/*/server.json`)) {
    const server = serverSchema.parse(JSON.parse(readFileSync(name, 'utf8')));
    known.add(server.slug).add(server.package?.name ?? server.slug);
  }
  const own = readOrigins(file).filter((origin) => known.has(origin.server) || known.has(origin.package));
  return [...new Set(own.map(({ server }) => server))].toSorted();
}
