import { termFieldIds, type TermField } from './list-terms.ts';
import { makeOpinionModel, outputs, type OpinionModel } from './opinion-model.ts';

/** A model as a data file holds it: a text a field, of terms, each followed by one letter an output. */
export interface WrittenModel {
  readonly bias: readonly number[];
  /** The weight that an outermost letter stands for. */
  readonly largest: number;
  readonly terms: Readonly<Record<TermField, string>>;
}

/** Letters `#` to `[`, none of which JSON escapes: `?` is no weight, and steps widen outwards, where fewer weights lie. */
export const weightLetters = { middle: 63, steps: 28 } as const;

/** Reads a model. Throws where the text is not what `src/accuracy/opinion/write-weights.ts` writes. */
export function readWeights({ bias, largest, terms }: WrittenModel): OpinionModel {
  const readLetter = (unit: number): number => {
    const level = (unit - weightLetters.middle) / weightLetters.steps;
    return Math.sign(level) * level ** 2 * largest;
  };
  const known = Float64Array.from({ length: 128 }, (_, unit) => readLetter(unit));
  const weights: number[] = [];
  const readField = (field: TermField): [TermField, ReadonlyMap<string, number>] => {
    const rows = new Map<string, number>();
    const words = terms[field].split(' ').filter((word) => word !== '');
    for (let at = 0; at < words.length; at += 2) {
      const written = words[at + 1] ?? '';
      if (written.length !== outputs) throw new Error(`${words[at]} has ${written.length} weights, not ${outputs}`);
      rows.set(words[at] ?? '', weights.length / outputs);
      for (let output = 0; output < outputs; output += 1) weights.push(known[written.charCodeAt(output)] ?? 0);
    }
    return [field, rows];
  };
  const rows = Object.fromEntries(termFieldIds.map(readField)) as OpinionModel['rows'];
  return makeOpinionModel(bias, rows, Float64Array.from(weights));
}
