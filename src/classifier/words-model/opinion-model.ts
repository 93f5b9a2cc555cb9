import { categoryIds, severityIds, type CategoryId, type SeverityId } from '../../catalog/vocabulary-ids.ts';
import { termFieldIds, termFields, type TermField, type Terms } from './list-terms.ts';

/** What the model weighs: first the categories, then the severities, in the order of their ids. */
export const outputs = categoryIds.length + severityIds.length;

/** What each term says for or against each output, learnt from labelled definitions. */
export interface OpinionModel {
  /** One number an output. */
  readonly bias: readonly number[];
  /** By field and term, the row of `weights` that is its own. */
  readonly rows: Readonly<Record<TermField, ReadonlyMap<string, number>>>;
  /** One number an output, row by row. */
  readonly weights: Float64Array;
  /** Begins a reading: tells of each row whether it comes up in it for the first time. One at a time. */
  readonly countOnce: () => (row: number) => boolean;
}

/** Makes a model of what each term says. */
export function makeOpinionModel(
  bias: readonly number[],
  rows: OpinionModel['rows'],
  weights: Float64Array,
): OpinionModel {
  const lastReadings = new Uint32Array(weights.length / outputs);
  let readings = 0;
  const countOnce = () => {
    const reading = (readings += 1);
    return (row: number): boolean => lastReadings[row] !== reading && (lastReadings[row] = reading) > 0;
  };
  return { bias, rows, weights, countOnce };
}

/** How a model that does not know the rules reads a definition. */
export interface Opinion {
  readonly category: CategoryId;
  readonly severity: SeverityId;
  /** Adding up to 1. */
  readonly shares: Readonly<Record<CategoryId, number>>;
}

/** A model that knows no term, to which all is equally likely. */
export const blankOpinion = makeOpinionModel(
  Array.from({ length: outputs }, () => 0),
  Object.fromEntries(termFieldIds.map((field) => [field, new Map()])) as unknown as OpinionModel['rows'],
  new Float64Array(0),
);

/** Position of the largest of some numbers; of equals the later, riskier one. */
const findLargest = (values: readonly number[]): number => values.lastIndexOf(Math.max(...values));

/** Forms an opinion on the terms of a definition. What no label has shown counts for nothing, and makes no term weaker. */
export function formOpinion({ bias, rows, weights, countOnce }: OpinionModel, terms: Terms): Opinion {
  const sums = new Float64Array(outputs);
  const isFirst = countOnce();
  let squares = 0;
  for (const field of termFieldIds) {
    const square = termFields[field] ** 2;
    for (const term of terms[field]) {
      const row = rows[field].get(term);
      if (row === undefined || !isFirst(row)) continue;
      squares += square;
      for (let output = 0; output < outputs; output += 1)
        sums[output] = (sums[output] as number) + (weights[row * outputs + output] as number);
    }
  }
  const scores = bias.map((own, output) => own + (sums[output] ?? 0) / (Math.sqrt(squares) || 1));
  const categories = scores.slice(0, categoryIds.length);
  const highest = Math.max(...categories);
  const powers = categories.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return {
    category: categoryIds[findLargest(categories)] as CategoryId,
    severity: severityIds[findLargest(scores.slice(categoryIds.length))] as SeverityId,
    shares: Object.fromEntries(categoryIds.map((id, at) => [id, (powers[at] ?? 0) / total])) as Opinion['shares'],
  };
}
