import { describe, expect, it } from 'vitest';
import { fuzzManifests } from './fuzz-manifests.ts';
import { fuzzResults } from './fuzz-results.ts';
import { MODES } from './modes.ts';
import { chooseModes, runModes } from './run-modes.ts';
import { SeededRandom } from './seeded-random.ts';

// A small part of what `npm run bench:hostile` does.
describe('what means no good', () => {
  it('crashes, slows and loses nothing in a hundred manifests', async () => {
    const { manifests, kept, failures } = await fuzzManifests(100, 4, 1);
    expect(failures).toEqual([]);
    expect(manifests).toBe(100);
    expect(kept).toBeGreaterThan(80);
  });

  it(
    'is captured, or refused with the reason, and leaves nothing behind, in ten modes',
    { timeout: 400_000 },
    async () => {
      const outcomes = await runModes(chooseModes(10), 2, () => undefined);
      expect(outcomes).toHaveLength(10);
      expect(outcomes.filter(({ failures }) => failures.length > 0)).toEqual([]);
    },
  );

  it('comes in a hundred modes and more, each once, of which any number can be chosen', () => {
    expect(MODES.length).toBeGreaterThan(100);
    expect(new Set(MODES.map(({ id }) => id)).size).toBe(MODES.length);
    for (const count of [0, 1, 10, 99]) expect(chooseModes(count)).toHaveLength(count);
    expect(chooseModes(MODES.length)).toEqual(MODES);
  });
});

it('the same seed gives the same answers, and another one others', () => {
  const [one, again, other] = [9, 9, 10].map((seed) => fuzzResults(new SeededRandom(seed)));
  expect(again).toEqual(one);
  expect(other).not.toEqual(one);
});
