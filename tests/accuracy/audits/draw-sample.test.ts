import { expect, test } from 'vitest';
import { allocate, drawSample } from '../../../src/accuracy/audits/draw-sample.ts';

const frame = Array.from({ length: 500 }, (_, i) => ({
  key: `server/tool-${i}`,
  stratum: i < 400 ? 'large' : i < 490 ? 'small' : 'tiny',
  isSpared: i % 3 === 0,
}));

test('parts are drawn from by the roots of their sizes, none of them left out', () => {
  const numbers = allocate(
    new Map([
      ['large', 1600],
      ['small', 400],
      ['tiny', 4],
    ]),
    124,
  );
  expect([...numbers]).toEqual([
    ['large', 80],
    ['small', 40],
    ['tiny', 4],
  ]);
  expect([...allocate(new Map([['only', 7]]), 300)]).toEqual([['only', 7]]);
  expect([...allocate(new Map(), 300)]).toEqual([]);
});

test('a seed gives one sample, in whatever order the frame comes, and another seed another', () => {
  const keys = (seed: number, from = frame): string[] => drawSample(from, 60, seed).drawn.map(({ key }) => key);
  expect(keys(1)).toEqual(keys(1, frame.toReversed()));
  expect(keys(1)).toHaveLength(60);
  expect(new Set(keys(1)).size).toBe(60);
  expect(keys(2)).not.toEqual(keys(1));
});

test('what is spared is drawn only where its part has too few others', () => {
  const { strata, drawn } = drawSample(frame, 60, 3);
  const spared = drawn.filter(({ isSpared }) => isSpared);
  expect(spared.length).toBeGreaterThan(0);
  expect(new Set(spared.map(({ stratum }) => stratum))).toEqual(new Set(['tiny']));
  expect(strata.map(({ id, tools }) => [id, tools])).toEqual([
    ['large', 400],
    ['small', 90],
    ['tiny', 10],
  ]);
});

test('a tool that is not drawn changes nothing when it goes', () => {
  const { drawn } = drawSample(frame, 60, 4);
  const kept = new Set(drawn.map(({ key }) => key));
  const goes = frame.find(({ key, stratum }) => stratum === 'large' && !kept.has(key));
  const again = drawSample(
    frame.filter((each) => each !== goes),
    60,
    4,
  );
  expect(again.drawn.map(({ key }) => key)).toEqual(drawn.map(({ key }) => key));
});
