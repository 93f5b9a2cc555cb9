import type { ServedTool, ToolVariant } from '../catalog/configurations.ts';
import type { Assessment } from '../catalog/schema/assessment.ts';
import { axisIds } from '../catalog/schema/vocabulary.ts';
import { classifyTool } from '../classifier/classify.ts';

/** Another definition of a tool with its verdict. */
export interface AssessedVariant extends ToolVariant {
  /** That of the rules; a review's where the rules read both definitions alike: its evidence is then that of the tool. */
  readonly assessment: Assessment;
}

/** What of a verdict may lead to another recommendation. */
const spellVerdict = ({ category, severity, axes, traits, modes }: Assessment): string =>
  JSON.stringify([
    category,
    severity,
    axes && axisIds.map((id) => axes[id].level),
    traits.toSorted(),
    modes.map((mode) => [mode.parameter, mode.value, mode.category, mode.severity]),
  ]);

/** The verdicts on the other definitions of a tool, whose own is `assessment`. */
export function assessVariants(
  { definition, variants }: Pick<ServedTool, 'definition' | 'variants'>,
  assessment: Assessment,
): AssessedVariant[] {
  if (variants.length === 0) return [];
  const byRules = assessment.source === 'review' ? classifyTool(definition) : assessment;
  const own = spellVerdict(byRules);
  return variants.map((variant) => {
    const theirs = classifyTool(variant.definition);
    const isAlike = assessment.source === 'review' && spellVerdict(theirs) === own;
    return { ...variant, assessment: isAlike ? assessment : theirs };
  });
}
