import { join } from 'node:path';
import { readJsonFile } from './check-json.ts';
import type { CatalogueServer } from './derive.ts';
import { UNFINISHED } from './find-unfinished.ts';
import { glossesSchema } from './schema/gloss.ts';
import type { Problem } from './schema/problem.ts';

/**
 * Reads our English renderings of a server's descriptions: tool name to gloss. Every tool of a server whose
 * language isn't English needs one, made from the description it has now.
 */
export async function loadGlosses(directory: string, { server, tools }: CatalogueServer) {
  const glosses = new Map<string, string>();
  const problems: Problem[] = [];
  // Where nobody has said what language it is, that is what is wrong, and no rendering is missing yet.
  if (server.language === 'en' || server.language === UNFINISHED.language) return { glosses, problems };
  const file = join(directory, `${server.slug}.json`);
  const read = await readJsonFile(file, glossesSchema);
  problems.push(...read.problems);
  const byTool = new Map(read.value?.glosses.map((entry) => [entry.tool, entry]));
  for (const { name, definition } of tools) {
    const { description } = definition;
    if (typeof description !== 'string' || description.trim() === '') continue;
    const entry = byTool.get(name);
    if (entry?.description === description) glosses.set(name, entry.gloss);
    else
      problems.push({
        code: entry === undefined ? 'no-gloss' : 'stale-gloss',
        level: 'warning',
        file,
        path: '/glosses',
        message: `The description of ${JSON.stringify(name)} has no English rendering made from its present text.`,
        hint: 'Add an entry with the description as served and a short rendering of your own.',
      });
  }
  return { glosses, problems };
}
