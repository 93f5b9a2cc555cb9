import { categoryIds } from '../../catalog/schema/vocabulary.ts';

/** What each word or pattern of words says for or against each category, learnt from labelled definitions. */
export interface WordModel {
  /** One weight a category, in the order of `categoryIds`, in hundredths. */
  readonly bias: readonly number[];
  /** By feature id, in the same order and unit. */
  readonly weights: ReadonlyMap<string, readonly number[]>;
}

/** A model that says nothing, so that the rules decide alone. */
export const silentModel: WordModel = { bias: categoryIds.map(() => 0), weights: new Map() };
