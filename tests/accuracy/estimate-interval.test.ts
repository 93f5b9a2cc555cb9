import { expect, test } from 'vitest';
import { estimateInterval } from '../../src/accuracy/estimate-interval.ts';

test.each([
  [0.5, 100, 0.4038, 0.5962],
  [1, 10, 0.7225, 1],
  [0, 20, 0, 0.1611],
  [226 / 254, 254, 0.8453, 0.9226],
])('%d of %d lies within %d and %d', (share, size, low, high) => {
  expect(estimateInterval(share, size)).toEqual([low, high]);
});

test('nothing seen says nothing', () => {
  expect(estimateInterval(0, 0)).toEqual([0, 1]);
});
