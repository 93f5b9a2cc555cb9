import type { Curve, Signs } from '../../classifier/words-model/rate-confidence.ts';

/** A verdict whose label is known. */
export interface SignedVerdict {
  readonly server: string;
  readonly isRight: boolean;
  readonly signs: Signs;
  /** How much it counts beside others. */
  readonly weight: number;
}

/** What keeps each slope small; the bias goes free. */
const penalties = [1e-6, 1, 1];

type Slopes = readonly [bias: number, margin: number, odds: number];

const inputsOf = ({ margin, odds }: Signs): Slopes => [1, margin, odds];

/** Solves three equations, each row with its right side last, by elimination; the rows are those of a positive matrix. */
function solve(rows: number[][]): number[] {
  rows.forEach((row, at) => {
    const pivot = row[at] ?? 1;
    rows.forEach((other, i) => {
      if (i === at) return;
      const part = (other[at] ?? 0) / pivot;
      row.forEach((value, k) => (other[k] = (other[k] ?? 0) - part * value));
    });
  });
  return rows.map((row, at) => (row[row.length - 1] ?? 0) / (row[at] ?? 1));
}

/** Fits the logistic curve by which signs tell how likely a verdict is right (Newton's method, a light penalty on slopes). */
export function fitCurve(verdicts: readonly SignedVerdict[]): Omit<Curve, 'most'> {
  let slopes = [0, 0, 0];
  for (let round = 0; round < 25; round += 1) {
    const rows = slopes.map((slope, i): number[] => [
      ...slopes.map((_, k) => (i === k ? (penalties[i] ?? 0) : 0)),
      -(penalties[i] ?? 0) * slope,
    ]);
    for (const { isRight, signs, weight } of verdicts) {
      const inputs = inputsOf(signs);
      const share = 1 / (1 + Math.exp(-inputs.reduce((sum, input, i) => sum + input * (slopes[i] ?? 0), 0)));
      inputs.forEach((input, i) => {
        const row = rows[i] ?? [];
        inputs.forEach((other, k) => (row[k] = (row[k] ?? 0) + weight * share * (1 - share) * input * other));
        row[3] = (row[3] ?? 0) + weight * ((isRight ? 1 : 0) - share) * input;
      });
    }
    slopes = solve(rows).map((step, i) => (slopes[i] ?? 0) + step);
  }
  const [bias, margin, odds] = slopes.map((slope) => Math.round(slope * 1000) / 1000);
  return { bias: bias ?? 0, margin: margin ?? 0, odds: odds ?? 0 };
}
