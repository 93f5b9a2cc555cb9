import type { Assessment, Evidence } from '../../catalog/schema/assessment.ts';
import type { HygieneFinding } from '../../catalog/schema/hygiene.ts';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { findClaims } from '../../classifier/reading/find-claims.ts';
import { readDefinition } from '../../classifier/reading/read-definition.ts';
import { checkHygiene } from '../../hygiene/check-hygiene.ts';
import type { ExposureContext, ExposureRule } from './define-exposure-rule.ts';
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

type Given = Pick<ExposureContext, 'assessment' | 'hygiene' | 'namesakes'>;

/** What rules are given about a tool. Its claims cost as much as the rest, and are read where a rule asks for them. */
function openContext(tool: ToolDefinition, given: Given): ExposureContext {
  const definition = readDefinition(tool);
  let claims: ExposureContext['claims'] | null = null;
  return {
    ...given,
    definition,
    get claims() {
      return (claims ??= findClaims(definition).claims);
    },
  };
}

/**
 * The ids of those of some rules that hold for a tool, in their order; for rules that ask neither for other servers nor
 * for hygiene. Pure and deterministic.
 */
export function findHolding(rules: readonly ExposureRule[], tool: ToolDefinition, assessment: Assessment): string[] {
  if (assessment.status !== 'assessed') return [];
  const context = openContext(tool, { assessment, hygiene: [], namesakes: [] });
  return rules.filter(({ match }) => match(context) !== null).map(({ id }) => id);
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
