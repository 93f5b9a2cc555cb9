import { termFieldIds, type TermField } from '../../classifier/words-model/list-terms.ts';
import { outputs, type OpinionModel } from '../../classifier/words-model/opinion-model.ts';
import { weightLetters, type WrittenModel } from '../../classifier/words-model/read-weights.ts';

const round = (value: number): number => Math.round(value * 1000) / 1000;

function writeWeight(weight: number, largest: number): string {
  const level = Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / largest) * weightLetters.steps);
  return String.fromCharCode(weightLetters.middle + level);
}

/** The most units of a beginning that one digit to base 36 can count. */
const longestBeginning = 35;

/** What follows the beginning that a term has in common with the one before it, after the length of that. */
function writeTerm(term: string, last: string): string {
  let shared = 0;
  while (shared < longestBeginning && shared < last.length && term[shared] === last[shared]) shared += 1;
  return shared.toString(36) + term.slice(shared);
}

/** Writes a model as text, weights by the nearest of a few steps. What it writes is read and written again the same. */
export function writeWeights({ bias, rows, weights }: OpinionModel): WrittenModel {
  const largest = round(weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0.001));
  const sorted = new Map(
    termFieldIds.map((field) => [field, [...rows[field]].toSorted(([a], [b]) => (a < b ? -1 : 1))]),
  );
  const writeTerms = (field: TermField): [TermField, string] => {
    const terms = (sorted.get(field) ?? []).map(([term]) => term);
    return [field, terms.map((term, i) => writeTerm(term, terms[i - 1] ?? '')).join(' ')];
  };
  const writeOutput = (field: TermField, output: number): string =>
    (sorted.get(field) ?? []).map(([, row]) => writeWeight(weights[row * outputs + output] ?? 0, largest)).join('');
  return {
    bias: bias.map(round),
    largest,
    terms: Object.fromEntries(termFieldIds.map(writeTerms)) as WrittenModel['terms'],
    weights: Object.fromEntries(
      termFieldIds.map((field) => [field, Array.from({ length: outputs }, (_, output) => writeOutput(field, output))]),
    ) as unknown as WrittenModel['weights'],
  };
}
