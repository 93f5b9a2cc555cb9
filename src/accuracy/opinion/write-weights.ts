import { termFieldIds, type TermField } from '../../classifier/words-model/list-terms.ts';
import { outputs, type OpinionModel } from '../../classifier/words-model/opinion-model.ts';
import { weightLetters, type WrittenModel } from '../../classifier/words-model/read-weights.ts';

const round = (value: number): number => Math.round(value * 1000) / 1000;

function writeWeight(weight: number, largest: number): string {
  const level = Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / largest) * weightLetters.steps);
  return String.fromCharCode(weightLetters.middle + level);
}

/** Writes a model as text, weights to about the thousandth of the largest. */
export function writeWeights({ bias, rows, weights }: OpinionModel): WrittenModel {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0.001);
  const writeRow = (row: number): string =>
    Array.from(weights.subarray(row * outputs, (row + 1) * outputs), (weight) => writeWeight(weight, largest)).join('');
  const writeField = (field: TermField): [TermField, string] => [
    field,
    [...rows[field]]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([term, row]) => `${term} ${writeRow(row)}`)
      .join(' '),
  ];
  return {
    bias: bias.map(round),
    largest: round(largest),
    terms: Object.fromEntries(termFieldIds.map(writeField)) as WrittenModel['terms'],
  };
}
