import type { Assessment } from '../../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import { makeBareAssessment } from './bare-assessment.ts';
import { readHints } from './read-hints.ts';

/**
 * The category that a tool's annotations come to when they are believed: read-only is Read; otherwise what is
 * destructive, said or by default, is Destructive, and what only adds is Write. Hints know no Execute and no
 * Financial. Null where neither of the two hints is declared.
 */
export function readCategoryFromHints(tool: ToolDefinition): CategoryId | null {
  const { readOnlyHint, destructiveHint } = readHints(tool).hints;
  const isDeclared = [readOnlyHint, destructiveHint].some(({ state }) => state === 'true' || state === 'false');
  if (!isDeclared) return null;
  if (readOnlyHint.assumed) return 'Read';
  return destructiveHint.assumed ? 'Destructive' : 'Write';
}

/** Declared annotations taken as a classifier, for measuring against labels. */
export const assessByHints = (tool: ToolDefinition): Assessment => makeBareAssessment(readCategoryFromHints(tool));
