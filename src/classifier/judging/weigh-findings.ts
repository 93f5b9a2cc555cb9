import { categoryIds, type CategoryId } from '../../catalog/vocabulary-ids.ts';
import type { Finding } from '../rules/define-rule.ts';

export type Scores = Readonly<Record<CategoryId, number>>;

/** Adds up what the effects argue for. */
export function scoreFindings(findings: readonly Finding[]): Record<CategoryId, number> {
  const scores: Record<CategoryId, number> = { Read: 0, Write: 0, Execute: 0, Destructive: 0, Financial: 0 };
  for (const { category, weight } of findings) if (category) scores[category] += weight;
  return scores;
}

/** A share that is smaller speaks no louder against a category, so that no opinion outweighs a plain case. */
const smallestShare = 0.2;

const pickLargest = (ids: readonly CategoryId[], points: (id: CategoryId) => number): CategoryId =>
  ids.toReversed().reduce((best, id) => (points(id) > points(best) ? id : best));

/**
 * The category with the most points, of equals the riskier one. A second opinion's log shares count as points too,
 * between the categories that anything but hints argues for: it tips what they leave open, decides nothing alone, and
 * makes no read of a removal or of spending.
 */
export function pickCategory(findings: readonly Finding[], opinion: Readonly<Record<CategoryId, number>>): CategoryId {
  const scores = scoreFindings(findings);
  const ruled = pickLargest(categoryIds, (id) => scores[id]);
  const isGrave = ruled === 'Destructive' || ruled === 'Financial';
  const open = categoryIds.filter(
    (id) =>
      !(isGrave && id === 'Read') &&
      findings.some(({ category, leans, weight }) => category === id && !leans && weight > 0),
  );
  if (open.length === 0) return ruled;
  return pickLargest(open, (id) => scores[id] + Math.log(Math.max(opinion[id], smallestShare)));
}
