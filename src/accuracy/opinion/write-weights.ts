import { termFieldIds, type TermField } from '../../classifier/words-model/list-terms.ts';
import type { OpinionModel } from '../../classifier/words-model/opinion-model.ts';
import { weightLetters, type WrittenModel } from '../../classifier/words-model/read-weights.ts';

const round = (value: number): number => Math.round(value * 1000) / 1000;

function writeWeight(weight: number, largest: number): string {
  const level = Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / largest) * weightLetters.steps);
  return String.fromCharCode(weightLetters.middle + level);
}

/** Writes a model as text, weights to about the thousandth of the largest. */
export function writeWeights({ bias, weights }: OpinionModel): WrittenModel {
  const largest = termFieldIds
    .flatMap((field) => [...weights[field].values()].flatMap((values) => [...values]))
    .reduce((most, weight) => Math.max(most, Math.abs(weight)), 0.001);
  const writeField = (field: TermField): [TermField, string] => [
    field,
    [...weights[field]]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([term, values]) => `${term} ${Array.from(values, (value) => writeWeight(value, largest)).join('')}`)
      .join(' '),
  ];
  return {
    bias: bias.map(round),
    largest: round(largest),
    terms: Object.fromEntries(termFieldIds.map(writeField)) as WrittenModel['terms'],
  };
}
