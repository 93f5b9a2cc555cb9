import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyEvidence } from '../../src/catalog/verify-evidence.ts';
import { classifyTool } from '../../src/classifier/classify.ts';
import {
  crossValidate,
  makeExample,
  measureAccuracy,
  type Accuracy,
  type Judged,
} from '../../src/accuracy/measure-accuracy.ts';
import { trainOpinion } from '../../src/accuracy/opinion/train-opinion.ts';
import { writeWeights } from '../../src/accuracy/opinion/write-weights.ts';
import { labelledSets, readLabels } from '../../src/accuracy/read-labels.ts';

const sets = labelledSets.map((set) => readLabels(set));
const labels = sets.flat();

describe('with nothing learnt from the server that a tool belongs to', () => {
  let judged: Judged[] = [];
  let twoPass: Accuracy;
  beforeAll(() => {
    judged = crossValidate(labels, 8);
    twoPass = measureAccuracy(judged.slice(0, sets[0]?.length));
  }, 120_000);

  test('92 % of categories and 86 % of severities are right', () => {
    expect(twoPass.category).toBeGreaterThanOrEqual(0.92);
    expect(twoPass.severity).toBeGreaterThanOrEqual(0.86);
  });

  test('at most 3 of 138 dangerous tools are called Read, at most 2 of 183 reads called Destructive or Financial', () => {
    expect(twoPass).toMatchObject({ dangerous: 138, harmless: 183 });
    expect(twoPass.missed).toBeLessThanOrEqual(3);
    expect(twoPass.alarmed).toBeLessThanOrEqual(2);
  });

  test('of verdicts given at 0.9 or more, nine in ten are right', () => {
    const sure = measureAccuracy(judged).calibration.filter(({ from }) => from >= 0.9);
    const right = sure.reduce((sum, band) => sum + band.right, 0);
    expect(right / sure.reduce((sum, band) => sum + band.tools, 0)).toBeGreaterThanOrEqual(0.9);
  });
});

test('every quote of every labelled definition is an exact span', () => {
  const misquoted = labels.filter(
    ({ tool }) => !classifyTool(tool).evidence.every((evidence) => verifyEvidence(tool, evidence)),
  );
  expect(misquoted.map(({ id }) => id)).toEqual([]);
});

test('the shipped second opinion is what training on the labelled sets gives', () => {
  const shipped: unknown = JSON.parse(readFileSync('data/vocabulary/opinion-weights.json', 'utf8'));
  expect(shipped).toMatchObject(writeWeights(trainOpinion(labels.map(makeExample))));
}, 60_000);
