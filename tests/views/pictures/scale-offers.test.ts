import { expect, it } from 'vitest';
import { scaleOffers } from '../../../src/views/pictures/scale-offers.ts';

it('measures each row by the longest', () => {
  expect(scaleOffers([{ tools: 31 }, { tools: 118 }]).map(({ bar }) => bar)).toEqual([26, 100]);
  expect(scaleOffers([{ tools: 0 }]).map(({ bar }) => bar)).toEqual([0]);
});
