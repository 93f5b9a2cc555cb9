import { categoryIds, severityIds, type CategoryId, type SeverityId } from '../../catalog/schema/vocabulary.ts';
import { termFieldIds, termFields, type TermField, type Terms } from './list-terms.ts';

/** What the model weighs: first the categories, then the severities, in the order of their ids. */
export const outputs = categoryIds.length + severityIds.length;

/** What each term says for or against each output, learnt from labelled definitions. */
export interface OpinionModel {
  /** One number an output. */
  readonly bias: readonly number[];
  /** By field and term, the same. */
  readonly weights: Readonly<Record<TermField, ReadonlyMap<string, Float64Array>>>;
}

/** How a model that does not know the rules reads a definition. */
export interface Opinion {
  readonly category: CategoryId;
  readonly severity: SeverityId;
  /** Adding up to 1. */
  readonly shares: Readonly<Record<CategoryId, number>>;
}

/** A model that knows no term, to which all is equally likely. */
export const blankOpinion: OpinionModel = {
  bias: Array.from({ length: outputs }, () => 0),
  weights: Object.fromEntries(
    termFieldIds.map((field) => [field, new Map<string, Float64Array>()]),
  ) as unknown as OpinionModel['weights'],
};

/** Position of the largest of some numbers; of equals the later, riskier one. */
const findLargest = (values: readonly number[]): number => values.lastIndexOf(Math.max(...values));

/** Forms an opinion on the terms of a definition. What no label has shown counts for nothing, and makes no term weaker. */
export function formOpinion(model: OpinionModel, terms: Terms): Opinion {
  const sums = new Float64Array(outputs);
  let squares = 0;
  for (const field of termFieldIds) {
    const known = model.weights[field];
    const square = termFields[field] ** 2;
    for (const term of terms[field]) {
      const weights = known.get(term);
      if (weights === undefined) continue;
      squares += square;
      for (let output = 0; output < outputs; output += 1)
        sums[output] = (sums[output] as number) + (weights[output] as number);
    }
  }
  const scores = model.bias.map((bias, output) => bias + (sums[output] ?? 0) / (Math.sqrt(squares) || 1));
  const categories = scores.slice(0, categoryIds.length);
  const powers = categories.map((score) => Math.exp(score - Math.max(...categories)));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return {
    category: categoryIds[findLargest(categories)] as CategoryId,
    severity: severityIds[findLargest(scores.slice(categoryIds.length))] as SeverityId,
    shares: Object.fromEntries(categoryIds.map((id, at) => [id, (powers[at] ?? 0) / total])) as Opinion['shares'],
  };
}
