import { MissingPart } from '../catalog/vocabulary-parts/missing-part.ts';
import { fetchPart } from '../catalog/vocabulary-parts/fetched-parts.ts';
import type { Assessment } from '../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../catalog/schema/tool-definition.ts';
import { classifyTool } from '../classifier/classify.ts';

/** The verdict on a tool; what of the vocabulary it turns out to need is fetched, and it is read anew. */
async function classifyFetching(tool: ToolDefinition): Promise<Assessment> {
  for (;;)
    try {
      return classifyTool(tool);
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
  for (const tool of tools) assessments.push(await classifyFetching(tool));
  return assessments;
}
