import { expect, it } from 'vitest';
import { benchDev } from '../../../src/build/bench/bench-dev.ts';
import { devEdits } from '../../../src/build/bench/dev-edits.ts';

const MOST_SECONDS = 120;
const STARTS = 2;

// How long it takes is measured by npm run bench:dev; here it only has to come.
it(
  'shows the first page without a build, and every kind of edit once it is saved',
  async () => {
    const times = await benchDev(['fetch', 'smallest'], MOST_SECONDS);
    expect(times.map(({ what }) => what).slice(STARTS)).toEqual(devEdits.map(({ what }) => what));
  },
  MOST_SECONDS * 1000 * (STARTS + 2),
);
