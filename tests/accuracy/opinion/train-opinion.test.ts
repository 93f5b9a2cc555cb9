import { describe, expect, it } from 'vitest';
import { opinionSettings, trainOpinion, type OpinionExample } from '../../../src/accuracy/opinion/train-opinion.ts';
import { writeWeights } from '../../../src/accuracy/opinion/write-weights.ts';
import { termFieldIds, type Terms } from '../../../src/classifier/words-model/list-terms.ts';
import {
  blankOpinion,
  formOpinion,
  makeOpinionModel,
  outputs,
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

  it('keeps no more terms than it may, the weightiest of them', () => {
    const crowd = Array.from({ length: opinionSettings.mostTerms + 50 }, (_, i) => `rare${i}`);
    const met = ['d', 'e'].map((server) => ({
      ...example(server, 'peruse', 'Read'),
      terms: named('peruse', ...crowd),
    }));
    const { rows } = trainOpinion([...examples, ...met]);
    expect(rows.name.size).toBe(opinionSettings.mostTerms);
    expect(rows.name.has('obliterate')).toBe(true);
  });

  it('gives the same weights for the same examples', () => {
    expect(writeWeights(trainOpinion(examples))).toEqual(writeWeights(trainOpinion(examples)));
  });

  it('learns nothing of nothing', () => expect(trainOpinion([])).toBe(blankOpinion));
});

describe('writeWeights', () => {
  it('comes back as it was', () => {
    const written = writeWeights(trainOpinion(examples));
    const back = readWeights(JSON.parse(JSON.stringify(written)) as typeof written);
    expect(writeWeights(back)).toEqual(written);
    expect(back.weights.some((weight) => weight !== 0)).toBe(true);
  });

  it('writes of terms that begin alike the beginning once', () => {
    const rows = {
      ...blankOpinion.rows,
      name: new Map([
        ['unlocked', 0],
        ['unlock', 1],
        ['a', 2],
      ]),
    };
    const weights = Float64Array.from({ length: 3 * outputs }, (_, i) => (i < outputs ? 2 : -0.5));
    const written = writeWeights(makeOpinionModel(blankOpinion.bias, rows, weights));
    expect(written.terms.name).toBe('0a 0unlock 6ed');
    expect(written.weights.name).toEqual(outputIds.map(() => '::I'));
    expect([...readWeights(written).rows.name.keys()]).toEqual(['a', 'unlock', 'unlocked']);
  });

  it('refuses a text that was cut short', () => {
    const written = writeWeights(trainOpinion(examples));
    const cut = { ...written, weights: { ...written.weights, name: written.weights.name.map((own) => own.slice(1)) } };
    expect(() => readWeights(cut)).toThrow('name has 1 weights, not 2');
  });
});
