import { categoryIds, type CategoryId } from '../catalog/schema/vocabulary.ts';
import type { Scores } from '../classifier/judging/weigh-findings.ts';
import { makeWordModel, type WordModel } from '../classifier/judging/word-model.ts';

/** A labelled definition, reduced to what training needs. */
export interface TrainingExample {
  readonly server: string;
  readonly category: CategoryId;
  /** What the rules give each category; the words only learn what is missing. */
  readonly scores: Scores;
  readonly features: readonly string[];
}

/** How training goes; chosen by cross-validation across servers. */
export const trainingSettings = { fewestServers: 4, penalty: 5, rounds: 120, rate: 0.3 } as const;

const classes = categoryIds.length;

/** Features seen on enough servers, so that none can stand for a server or a tool. */
function indexFeatures(examples: readonly TrainingExample[]): Map<string, number> {
  const servers = new Map<string, Set<string>>();
  for (const { server, features } of examples)
    for (const feature of features) servers.set(feature, (servers.get(feature) ?? new Set()).add(server));
  const kept = [...servers]
    .filter(([, seen]) => seen.size >= trainingSettings.fewestServers)
    .map(([feature]) => feature);
  return new Map(kept.toSorted().map((feature, i) => [feature, i + 1]));
}

function shareOut(scores: Float64Array): void {
  const top = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  let total = 0;
  for (let c = 0; c < classes; c += 1) total += scores[c] = Math.exp((scores[c] ?? 0) - top);
  for (let c = 0; c < classes; c += 1) scores[c] = (scores[c] ?? 0) / total;
}

/**
 * Learns word weights by penalised multinomial logistic regression on top of the rules' scores (full-batch
 * AdaGrad from zero). Deterministic: the same examples in the same order give the same weights.
 */
export function trainWords(examples: readonly TrainingExample[]): WordModel {
  const index = indexFeatures(examples);
  const size = (index.size + 1) * classes;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size);
  // Row 0 is the bias, so every example has it.
  const rows = examples.map(({ features }) => [0, ...features.flatMap((feature) => index.get(feature) ?? [])]);
  const scores = new Float64Array(classes);
  for (let round = 0; round < trainingSettings.rounds; round += 1) {
    const gradient = new Float64Array(size);
    examples.forEach((example, i) => {
      const row = rows[i] ?? [];
      for (let c = 0; c < classes; c += 1) {
        let sum = example.scores[categoryIds[c] as CategoryId];
        for (const feature of row) sum += weights[feature * classes + c] ?? 0;
        scores[c] = sum;
      }
      shareOut(scores);
      const truth = categoryIds.indexOf(example.category);
      for (let c = 0; c < classes; c += 1) {
        const error = (scores[c] ?? 0) - (c === truth ? 1 : 0);
        for (const feature of row) gradient[feature * classes + c] = (gradient[feature * classes + c] ?? 0) + error;
      }
    });
    for (let k = 0; k < size; k += 1) {
      const slope = (gradient[k] ?? 0) + trainingSettings.penalty * (weights[k] ?? 0);
      squares[k] = (squares[k] ?? 0) + slope * slope;
      if (slope !== 0) weights[k] = (weights[k] ?? 0) - (trainingSettings.rate * slope) / Math.sqrt(squares[k] ?? 1);
    }
  }
  const round = (row: number): number[] =>
    categoryIds.map((_, c) => Math.round((weights[row * classes + c] ?? 0) * 100) + 0);
  const learnt = [...index].map(([feature, row]) => [feature, round(row)] as const);
  return makeWordModel(round(0), new Map(learnt.filter(([, values]) => values.some((value) => Math.abs(value) >= 5))));
}
