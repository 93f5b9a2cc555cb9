import { readPart } from '#vocabulary-parts';
import type { OpinionModel } from './opinion-model.ts';
import { readWeights } from './read-weights.ts';

let read: OpinionModel | null = null;

/** The second opinion that the product ships, written by `scripts/train-classifier.ts`. */
export const readShippedOpinion = (): OpinionModel => (read ??= readWeights(readPart('opinion')));
