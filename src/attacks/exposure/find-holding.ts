import type { Assessment } from '../../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import type { ExposureRule } from './define-exposure-rule.ts';
import { openContext } from './open-context.ts';

/**
 * The ids of those of some rules that hold for a tool, in their order; for rules that ask neither for other servers nor
 * for hygiene. Pure and deterministic.
 */
export function findHolding(rules: readonly ExposureRule[], tool: ToolDefinition, assessment: Assessment): string[] {
  if (assessment.status !== 'assessed') return [];
  const context = openContext(tool, { assessment, hygiene: [], namesakes: [] });
  return rules.filter(({ match }) => match(context) !== null).map(({ id }) => id);
}
