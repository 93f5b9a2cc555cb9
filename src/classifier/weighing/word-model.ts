import { categoryIds, type CategoryId } from '../../catalog/schema/vocabulary.ts';

/** What each word or pattern of words says for or against each category, learnt from labelled definitions. */
export interface WordModel {
  /** One weight a category, in the order of `categoryIds`, in hundredths. */
  readonly bias: readonly number[];
  /** By feature id, in the same order and unit. */
  readonly weights: ReadonlyMap<string, readonly number[]>;
}

/** A model that says nothing, so that the rules decide alone. */
export const silentModel: WordModel = { bias: categoryIds.map(() => 0), weights: new Map() };

/** What one feature adds to a category's score. */
export const weighFeature = (model: WordModel, feature: string, category: CategoryId): number =>
  (model.weights.get(feature)?.[categoryIds.indexOf(category)] ?? 0) / 100;

/** What all features of a definition add to each category's score. */
export function scoreFeatures(model: WordModel, features: readonly string[]): Record<CategoryId, number> {
  const sums = [...model.bias];
  for (const feature of features) {
    const weights = model.weights.get(feature);
    if (weights) for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] ?? 0) + (weights[i] ?? 0);
  }
  return Object.fromEntries(categoryIds.map((id, i) => [id, (sums[i] ?? 0) / 100])) as Record<CategoryId, number>;
}
