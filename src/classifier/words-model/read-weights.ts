import { termFieldIds, type TermField } from './list-terms.ts';
import { makeOpinionModel, outputs, type OpinionModel } from './opinion-model.ts';

/** A model as a data file holds it. */
export interface WrittenModel {
  readonly bias: readonly number[];
  /** The weight that an outermost letter stands for. */
  readonly largest: number;
  /** The terms of a field in their order, a space between: how many units one begins like the last with, to base 36, and the rest. */
  readonly terms: Readonly<Record<TermField, string>>;
  /** By field a text an output, of one letter a term. */
  readonly weights: Readonly<Record<TermField, readonly string[]>>;
}

/** Letters `5` to `I`, none of which JSON escapes: `?` is no weight, and steps widen outwards, where fewer weights lie. */
export const weightLetters = { middle: 63, steps: 10 } as const;

/** Opens terms that are written as what follows the beginning that each has in common with the one before it. */
function openTerms(written: string): string[] {
  let last = '';
  return written === ''
    ? []
    : written.split(' ').map((entry) => (last = last.slice(0, Number.parseInt(entry.charAt(0), 36)) + entry.slice(1)));
}

/** Reads a model. Throws where the text is not what `src/accuracy/opinion/write-weights.ts` writes. */
export function readWeights({ bias, largest, terms, weights: written }: WrittenModel): OpinionModel {
  const known = Float64Array.from({ length: 128 }, (_, unit) => {
    const level = (unit - weightLetters.middle) / weightLetters.steps;
    return Math.sign(level) * level ** 2 * largest;
  });
  const fields = termFieldIds.map((field) => [field, openTerms(terms[field])] as const);
  const weights = new Float64Array(fields.reduce((sum, [, own]) => sum + own.length, 0) * outputs);
  let first = 0;
  const readField = ([field, own]: (typeof fields)[number]): [TermField, ReadonlyMap<string, number>] => {
    const start = first;
    first += own.length;
    for (let output = 0; output < outputs; output += 1) {
      const letters = written[field][output] ?? '';
      if (letters.length !== own.length) throw new Error(`${field} has ${letters.length} weights, not ${own.length}`);
      for (let i = 0; i < own.length; i += 1)
        weights[(start + i) * outputs + output] = known[letters.charCodeAt(i)] ?? 0;
    }
    return [field, new Map(own.map((term, i) => [term, start + i]))];
  };
  const rows = Object.fromEntries(fields.map(readField)) as OpinionModel['rows'];
  return makeOpinionModel(bias, rows, weights);
}
