import { MissingPart } from '../catalog/vocabulary-parts/missing-part.ts';
import { fetchPart } from '../catalog/vocabulary-parts/fetched-parts.ts';
import type { Assessment } from '../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../catalog/schema/tool-definition.ts';
import { classifyTools } from '../classifier/classify.ts';

/** So many are judged at a time: where a part of the vocabulary is missing, no more of them are judged anew. */
const MOST_TOGETHER = 64;

/** The verdicts on tools; what of the vocabulary they turn out to need is fetched, and they are read anew. */
async function classifyFetching(tools: readonly ToolDefinition[]): Promise<Assessment[]> {
  for (;;)
    try {
      return classifyTools(tools);
    } catch (error) {
      if (!(error instanceof MissingPart)) throw error;
      await fetchPart(error.id);
    }
}

/**
 * The verdicts on tools, in their order, as `classifyTool` gives them in Node, in a browser: words of a language are
 * fetched once a definition needs them. Rejects where they can't be had.
 */
export async function classifyAnywhere(tools: readonly ToolDefinition[]): Promise<Assessment[]> {
  const assessments: Assessment[] = [];
  for (let from = 0; from < tools.length; from += MOST_TOGETHER)
    assessments.push(...(await classifyFetching(tools.slice(from, from + MOST_TOGETHER))));
  return assessments;
}
