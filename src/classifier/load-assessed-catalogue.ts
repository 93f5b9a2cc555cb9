import { join } from 'node:path';
import type { CatalogueServer, CatalogueTool } from '../catalog/derive.ts';
import { loadGlosses } from '../catalog/load-glosses.ts';
import { loadServers } from '../catalog/load.ts';
import type { Assessment } from '../catalog/schema/assessment.ts';
import type { Problem } from '../catalog/schema/problem.ts';
import { classifyTool } from './classify.ts';

/** A tool with its verdict. */
export interface AssessedTool extends CatalogueTool {
  readonly assessment: Assessment;
  /** Our English rendering of its description; null where it is in English or has none. */
  readonly gloss: string | null;
}

/** A server whose tools have their verdicts. */
export interface AssessedServer extends CatalogueServer {
  readonly tools: readonly AssessedTool[];
}

async function assessServer(directory: string, server: CatalogueServer) {
  const { glosses, problems } = await loadGlosses(join(directory, 'glosses'), server);
  const tools = server.tools.map((tool): AssessedTool => ({
    ...tool,
    assessment: classifyTool(tool.definition),
    gloss: glosses.get(tool.name) ?? null,
  }));
  return { server: { ...server, tools }, problems };
}

/** Loads the servers below `directory/servers` with a verdict on each tool, and all problems of the data. */
export async function loadAssessedCatalogue(directory: string) {
  const loaded = await loadServers(join(directory, 'servers'));
  const servers: AssessedServer[] = [];
  const problems: Problem[] = [...loaded.problems];
  for (const each of loaded.servers) {
    const assessed = await assessServer(directory, each);
    servers.push(assessed.server);
    problems.push(...assessed.problems);
  }
  return { servers, problems };
}
