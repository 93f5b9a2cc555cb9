import type { HygieneFinding } from '../catalog/schema/hygiene.ts';
import type { ToolDefinition } from '../catalog/schema/tool-definition.ts';
import { makeEvidence } from '../classifier/evidence.ts';
import { readStrings } from './read-strings.ts';
import { hygieneRules } from './rules/index.ts';

/** Most places that a finding quotes. */
const MOST_EVIDENCE = 3;

/**
 * What has no place in a tool's definition: text that steers the model, hides something or gives secrets away.
 * At most one finding a rule, in the order of the rules. Pure and deterministic; never throws.
 */
export function checkHygiene(tool: ToolDefinition): HygieneFinding[] {
  const strings = readStrings(tool);
  return hygieneRules.flatMap(({ id, title, says, match }) => {
    const evidence = match(strings)
      .slice(0, MOST_EVIDENCE)
      .map(({ field, start, end }) => makeEvidence(id, field, start, end));
    return evidence.length > 0 ? [{ rule: id, title, says, evidence }] : [];
  });
}
