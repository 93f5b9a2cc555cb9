import { join } from 'node:path';
import type { CatalogueServer, CatalogueTool } from '../catalog/derive.ts';
import { loadGlosses } from '../catalog/load-glosses.ts';
import { loadServers } from '../catalog/load.ts';
import type { Assessment } from '../catalog/schema/assessment.ts';
import type { Problem } from '../catalog/schema/problem.ts';
import type { Review } from '../catalog/schema/review.ts';
import { applyReview } from './reviews/apply-review.ts';
import { classifyTools } from '../classifier/classify.ts';
import { assessVariants, type AssessedVariant } from './assess-variants.ts';
import { verifyEvidence } from '../catalog/verify-evidence.ts';
import { quoteReview } from './reviews/quote-review.ts';
import { loadReviews } from './reviews/load-reviews.ts';

/** A tool with its verdict. */
export interface AssessedTool extends CatalogueTool {
  readonly assessment: Assessment;
  readonly variants: readonly AssessedVariant[];
  /** Our English rendering of its description; null where it is in English or has none. */
  readonly gloss: string | null;
}

/** A server whose tools have their verdicts. */
export interface AssessedServer extends CatalogueServer {
  readonly tools: readonly AssessedTool[];
}

/** The verdict on a tool, from that of the rules or the review over them. Throws where a quote is not exactly what it quotes. */
function assessTool(tool: CatalogueTool, assessment: Assessment, review: Review | undefined): Assessment {
  const misquoted = assessment.evidence.find((evidence) => !verifyEvidence(tool.definition, evidence));
  if (misquoted !== undefined)
    throw new Error(`the rule ${misquoted.rule} misquotes ${misquoted.field} of ${tool.name} on ${tool.server}`);
  if (review === undefined) return assessment;
  return applyReview(assessment, review, quoteReview(tool.definition, assessment, review));
}

/** Gives each tool of a server that was loaded from below `directory` its verdict; with what is wrong with its notes. */
export async function assessServer(directory: string, server: CatalogueServer) {
  const { glosses, problems } = await loadGlosses(join(directory, 'glosses'), server);
  const reviewed = await loadReviews(join(directory, 'reviews'), server);
  const byRules = classifyTools(server.tools.map(({ definition }) => definition));
  const tools = server.tools.map((tool, i): AssessedTool => {
    const assessment = assessTool(tool, byRules[i] as Assessment, reviewed.reviews.get(tool.name));
    return {
      ...tool,
      assessment,
      variants: assessVariants(tool, assessment),
      gloss: glosses.get(tool.name) ?? null,
    };
  });
  return { server: { ...server, tools }, problems: [...problems, ...reviewed.problems] };
}

/**
 * Loads the servers below `directory/servers` with a verdict on each tool, and all problems of the data. With `only`, the
 * slug of a server that is there, no other is read.
 */
export async function loadAssessedCatalogue(directory: string, only: string | null = null) {
  const loaded = await loadServers(join(directory, 'servers'), only);
  const servers: AssessedServer[] = [];
  const problems: Problem[] = [...loaded.problems];
  for (const each of loaded.servers) {
    const assessed = await assessServer(directory, each);
    servers.push(assessed.server);
    problems.push(...assessed.problems);
  }
  return { servers, problems };
}
