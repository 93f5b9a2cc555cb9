import type { Evidence } from '../../catalog/schema/assessment.ts';
import { axisIds, type AxisId, type CategoryId } from '../../catalog/vocabulary-ids.ts';
import type { Finding } from '../rules/define-rule.ts';
import { findNeutralLevel, findPoints, makeTerm, type AxisTerms } from './severity.ts';

/** What of a finding decides the axes. */
type Argument = Pick<Finding, 'kind' | 'category' | 'axes' | 'evidence'>;

/**
 * Puts a tool on each axis: the findings for its category argue, and the riskiest level counts; a
 * qualifier that holds for the category then replaces what it speaks of. `evidence` is the list that
 * the terms point into.
 */
export function rateAxes(
  category: CategoryId,
  findings: readonly Argument[],
  evidence: readonly Evidence[],
): AxisTerms {
  const effects = findings.filter((finding) => finding.kind === 'effect' && finding.category === category);
  const qualifiers = findings.filter(({ kind }) => kind === 'qualifier');
  const rateAxis = (axis: AxisId) => {
    let level = findNeutralLevel(axis);
    let from: Argument | null = null;
    for (const finding of effects) {
      const proposed = finding.axes[axis];
      if (proposed !== undefined && (from === null || findPoints(axis, proposed) > findPoints(axis, level)))
        [level, from] = [proposed, finding];
    }
    for (const finding of qualifiers) {
      const proposed = finding.axes[axis];
      if (proposed !== undefined) [level, from] = [proposed, finding];
    }
    const rests = from?.evidence.map((piece) => evidence.indexOf(piece)).filter((at) => at >= 0) ?? [];
    return [axis, makeTerm(axis, level, rests)];
  };
  const terms = Object.fromEntries(axisIds.map(rateAxis)) as AxisTerms;
  // That it is the agent's own, and that it can be had again, are one reason to fear less.
  const isTwiceLowered = terms.reversibility.level === 'recoverable' && terms.reach.level === 'own';
  return isTwiceLowered ? { ...terms, reach: makeTerm('reach', findNeutralLevel('reach'), []) } : terms;
}
