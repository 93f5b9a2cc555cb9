import { describe, expect, it } from 'vitest';
import { trainOpinion, type OpinionExample } from '../../../src/accuracy/opinion/train-opinion.ts';
import { writeWeights } from '../../../src/accuracy/opinion/write-weights.ts';
import { termFieldIds, type Terms } from '../../../src/classifier/words-model/list-terms.ts';
import {
  blankOpinion,
  formOpinion,
  outputs,
  type OpinionModel,
} from '../../../src/classifier/words-model/opinion-model.ts';
import { readWeights } from '../../../src/classifier/words-model/read-weights.ts';

const none = Object.fromEntries(termFieldIds.map((field) => [field, [] as string[]])) as unknown as Terms;
const named = (...words: string[]): Terms => ({ ...none, name: words });
const example = (server: string, verb: string, category: OpinionExample['category']): OpinionExample => ({
  server,
  category,
  severity: category === 'Read' ? 'low' : 'critical',
  terms: named(verb, `only-${server}`),
});
const outputIds = Array.from({ length: outputs }, (_, at) => at);
const examples = ['a', 'b', 'c'].flatMap((server) => [
  example(server, 'peruse', 'Read'),
  example(server, 'obliterate', 'Destructive'),
]);

describe('trainOpinion', () => {
  it('learns what a word says, and of no word that one server alone has', () => {
    const model = trainOpinion(examples);
    expect(formOpinion(model, named('peruse'))).toMatchObject({ category: 'Read', severity: 'low' });
    expect(formOpinion(model, named('obliterate'))).toMatchObject({ category: 'Destructive', severity: 'critical' });
    expect([...model.rows.name.keys()].toSorted()).toEqual(['obliterate', 'peruse']);
  });

  it('gives the same weights for the same examples', () => {
    expect(writeWeights(trainOpinion(examples))).toEqual(writeWeights(trainOpinion(examples)));
  });

  it('learns nothing of nothing', () => expect(trainOpinion([])).toBe(blankOpinion));
});

describe('writeWeights', () => {
  it('comes back as it was, to a hundredth of the largest weight', () => {
    const model = trainOpinion(examples);
    const back = readWeights(JSON.parse(JSON.stringify(writeWeights(model))) as ReturnType<typeof writeWeights>);
    const largest = Math.max(...model.weights.map(Math.abs));
    const listWeights = ({ rows, weights }: OpinionModel, term: string) =>
      outputIds.map((at) => weights[(rows.name.get(term) ?? NaN) * outputs + at] ?? NaN);
    for (const term of model.rows.name.keys())
      listWeights(model, term).forEach((weight, at) =>
        expect(Math.abs((listWeights(back, term)[at] ?? NaN) - weight)).toBeLessThan(largest / 25),
      );
  });

  it('refuses a text that was cut short', () => {
    const written = writeWeights(trainOpinion(examples));
    const cut = { ...written, terms: { ...written.terms, name: written.terms.name.slice(0, -1) } };
    expect(() => readWeights(cut)).toThrow('has 8 weights, not 9');
  });
});
