import data from '../../../data/vocabulary/opinion-weights.json' with { type: 'json' };
import { readWeights } from './read-weights.ts';

/** The second opinion that the product ships, written by `scripts/train-classifier.ts`. */
export const shippedOpinion = readWeights(data);
