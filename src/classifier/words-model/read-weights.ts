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
  const known = Float64Array.from({ length: 128 }, (_, unit) => {
    const level = (unit - weightLetters.middle) / weightLetters.steps;
    return Math.sign(level) * level ** 2 * largest;
  });
  const written = termFieldIds.map((field) => [field, terms[field] === '' ? [] : terms[field].split(' ')] as const);
  const weights = new Float64Array(written.reduce((sum, [, words]) => sum + words.length / 2, 0) * outputs);
  let end = 0;
  const readField = ([field, words]: (typeof written)[number]): [TermField, ReadonlyMap<string, number>] => {
    const rows = new Map<string, number>();
    for (let at = 0; at < words.length; at += 2) {
      const letters = words[at + 1] ?? '';
      if (letters.length !== outputs) throw new Error(`${words[at]} has ${letters.length} weights, not ${outputs}`);
      rows.set(words[at] ?? '', end / outputs);
      for (let i = 0; i < outputs; i += 1) weights[end + i] = known[letters.charCodeAt(i)] ?? 0;
      end += outputs;
    }
    return [field, rows];
  };
  const rows = Object.fromEntries(written.map(readField)) as OpinionModel['rows'];
  return makeOpinionModel(bias, rows, weights);
}
