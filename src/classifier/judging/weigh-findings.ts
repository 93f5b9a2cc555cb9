import { categoryIds, type CategoryId } from '../../catalog/schema/vocabulary.ts';
import type { Finding } from '../rules/define-rule.ts';

export type Scores = Readonly<Record<CategoryId, number>>;

/** Adds up what the effects argue for. */
export function scoreFindings(findings: readonly Finding[]): Record<CategoryId, number> {
  const scores: Record<CategoryId, number> = { Read: 0, Write: 0, Execute: 0, Destructive: 0, Financial: 0 };
  for (const { category, weight } of findings) if (category) scores[category] += weight;
  return scores;
}

/** Turns scores into shares that add up to 1. */
export function shareScores(scores: Scores): Record<CategoryId, number> {
  const top = Math.max(...categoryIds.map((id) => scores[id]));
  const powers = categoryIds.map((id) => Math.exp(scores[id] - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return Object.fromEntries(categoryIds.map((id, i) => [id, (powers[i] ?? 0) / total])) as Record<CategoryId, number>;
}

/** A share that is smaller speaks no louder against a category. */
const smallestShare = 1e-4;

const pickLargest = (ids: readonly CategoryId[], points: (id: CategoryId) => number): CategoryId =>
  ids.toReversed().reduce((best, id) => (points(id) > points(best) ? id : best));

/**
 * The category with the most points, of equals the riskier one. Where verbs alone argue for it, a second opinion's log
 * shares count as points too, between the categories that verbs argue for: it tips what they leave open, decides nothing
 * alone, and takes back no removal and no spending.
 */
export function pickCategory(findings: readonly Finding[], opinion: Readonly<Record<CategoryId, number>>): CategoryId {
  const scores = scoreFindings(findings);
  const ruled = pickLargest(categoryIds, (id) => scores[id]);
  const reasons = findings.filter(({ leans, weight }) => !leans && weight > 0);
  const isByVerbs = (id: CategoryId): boolean => reasons.some(({ category, byVerbs }) => category === id && byVerbs);
  if (!isByVerbs(ruled) || reasons.some(({ category, byVerbs }) => category === ruled && !byVerbs)) return ruled;
  const rank = (id: CategoryId): number => categoryIds.indexOf(id);
  const isGrave = ruled === 'Destructive' || ruled === 'Financial';
  const open = categoryIds.filter((id) => isByVerbs(id) && !(isGrave && rank(id) < rank(ruled)));
  return pickLargest(open, (id) => scores[id] + Math.log(Math.max(opinion[id], smallestShare)));
}
