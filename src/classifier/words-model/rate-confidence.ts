import { categoryIds, type CategoryId } from '../../catalog/vocabulary-ids.ts';
import data from '../../../data/vocabulary/confidence-bands.json' with { type: 'json' };
import type { Opinion } from './opinion-model.ts';

/** What a confidence follows from. */
export interface Signs {
  /** By how many points the verdict's category leads the next in what the rules argue. */
  readonly margin: number;
  /** Log odds that the second opinion gives it. */
  readonly odds: number;
}

/** How signs make a confidence: a logistic curve. */
export interface Curve {
  readonly bias: number;
  readonly margin: number;
  readonly odds: number;
  /** No verdict is given more than this. */
  readonly most: number;
}

/** Beyond this a sign says no more. */
const limit = 6;

/** Reads the signs off what the rules argue for each category and what the second opinion makes of it. */
export function readSigns(
  scores: Readonly<Record<CategoryId, number>>,
  shares: Opinion['shares'],
  category: CategoryId,
): Signs {
  const next = Math.max(...categoryIds.filter((id) => id !== category).map((id) => scores[id]));
  const share = Math.min(Math.max(shares[category], 1e-6), 1 - 1e-6);
  return {
    margin: Math.min(limit, Math.round((scores[category] - next) * 100) / 100),
    odds: Math.min(limit, Math.max(-limit, Math.log(share / (1 - share)))),
  };
}

/** The share of verdicts with these signs that are expected to be right on servers that nobody has read, to two decimals. */
export function rateConfidence({ margin, odds }: Signs, curve: Curve = data.curve): number {
  const right = 1 / (1 + Math.exp(-(curve.bias + curve.margin * margin + curve.odds * odds)));
  return Math.min(curve.most, Math.round(right * 100) / 100);
}
