import data from '../../../data/vocabulary/word-weights.json' with { type: 'json' };
import { makeWordModel } from './word-model.ts';

/** The word weights that the product ships, written by `scripts/train-classifier.ts`. */
export const shippedModel = makeWordModel(data.bias, new Map<string, readonly number[]>(Object.entries(data.weights)));
