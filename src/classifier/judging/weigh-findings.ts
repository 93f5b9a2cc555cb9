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

/** The category with the most points; of equals the riskier one. */
export const pickCategory = (scores: Scores): CategoryId =>
  categoryIds.toReversed().reduce((best, id) => (scores[id] > scores[best] ? id : best));
