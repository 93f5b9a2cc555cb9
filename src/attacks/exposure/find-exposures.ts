import type { Assessment, Evidence } from '../../catalog/schema/assessment.ts';
import type { HygieneFinding } from '../../catalog/schema/hygiene.ts';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { checkHygiene } from '../../hygiene/check-hygiene.ts';
import { openContext } from './open-context.ts';
import { exposureRules } from './rules/index.ts';

/** One link from a tool to an attack pattern. */
export interface Exposure {
  /** Slug of the pattern. */
  readonly pattern: string;
  /** Id of the exposure rule. */
  readonly rule: string;
  /** Our words about this tool; names from its definition stand between backticks. */
  readonly reason: string;
  readonly evidence: readonly Evidence[];
}

/**
 * The patterns that a tool lies open to, each with its reason: at most one for each rule and pattern, in the order of
 * the rules. A tool that was not assessed has none, as nothing is known of it. Pure and deterministic.
 */
export function findExposures(
  tool: ToolDefinition,
  assessment: Assessment,
  namesakes: readonly string[] = [],
  hygiene: readonly HygieneFinding[] = checkHygiene(tool),
): Exposure[] {
  if (assessment.status !== 'assessed') return [];
  const context = openContext(tool, { assessment, hygiene, namesakes });
  return exposureRules.flatMap(({ id, patterns, match }) => {
    const found = match(context);
    return found === null ? [] : patterns.map((pattern) => ({ pattern, rule: id, ...found }));
  });
}
