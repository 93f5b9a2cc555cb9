import { join } from 'node:path';
import { loadAssessedCatalogue, type AssessedTool } from '../../assessed/load-assessed-catalogue.ts';
import { loadServers } from '../../catalog/load.ts';
import { ProblemError } from '../../catalog/problem-error.ts';
import { guessSlug } from '../../search/engine/search-files.ts';
import { judgeTool } from '../../stack/answer/judge-tool.ts';
import { listKnownServers } from '../../stack/identify/list-known.ts';
import type { Catalogue, CatalogueTool } from './catalogue.ts';

const compareName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const judge = (tool: AssessedTool, countTokens: (tool: AssessedTool['definition']) => number): CatalogueTool => ({
  ...judgeTool(tool),
  slug: tool.slug === '' ? guessSlug(tool.name) : tool.slug,
  tokens: countTokens(tool.definition),
  digest: tool.digest,
});

async function listTools(data: string, slug: string): Promise<CatalogueTool[]> {
  // Its dictionary is as large as all the rest, and is not packed: a package holds the counts.
  const { countTokens } = await import('../../catalog/count-tokens.ts');
  const { servers, problems } = await loadAssessedCatalogue(data, slug);
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new ProblemError(errors);
  return servers
    .filter(({ server }) => server.slug === slug)
    .flatMap(({ tools }) => tools.filter(({ isCurrent }) => isCurrent).map((tool) => judge(tool, countTokens)));
}

/** Reads the catalogue from a clone of the project, whose folder of data is `data`; servers are judged as they are asked for. */
export async function openSources(data: string): Promise<Catalogue> {
  const { servers } = await loadServers(join(data, 'servers'));
  const keys = new Map(listKnownServers(servers).map((known) => [known.slug, known.keys]));
  return {
    servers: servers
      .map(({ server: { slug, name }, snapshots, newest }) => ({
        slug,
        name,
        version: newest.manifest.version,
        older: snapshots.filter((each) => each !== newest).map(({ manifest }) => manifest.version),
        keys: keys.get(slug) ?? [],
      }))
      .toSorted((a, b) => compareName(a.name.toLowerCase(), b.name.toLowerCase())),
    listTools: (slug) => (keys.has(slug) ? listTools(data, slug) : Promise.resolve([])),
  };
}
