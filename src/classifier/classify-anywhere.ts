import type { Assessment } from '../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../catalog/schema/tool-definition.ts';
import { classifyTool } from './classify.ts';

/** The verdicts on some tools, as `classifyTool` gives them, also where the words of other languages are fetched only once a text needs them. */
export async function classifyAnywhere(tools: readonly ToolDefinition[]): Promise<Assessment[]> {
  return tools.map(classifyTool);
}
