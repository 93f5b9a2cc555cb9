import { describe, expect, test } from 'vitest';
import accuracyData from '../../data/benchmark/accuracy.json' with { type: 'json' };
import { accuracyReportSchema } from '../../src/accuracy/accuracy-report.ts';
import { viewAccuracy } from '../../src/views/accuracy-view.ts';
import { formatShare } from '../../src/views/format-share.ts';

const report = accuracyReportSchema.parse(accuracyData);
const view = viewAccuracy();
const languages = ['en', 'pl', 'de', 'fr', 'es', 'pt', 'zh', 'ja', 'ko', 'ru'];

describe.each([
  ['the set of gaps', report.sets.find(({ id }) => id === 'gaps')?.languages ?? []],
  ['all sets together', report.pool.languages],
])('on %s', (_, parts) => {
  test.each(languages)('85 %% of the categories are right in %s', (language) => {
    const part = parts.find(({ name }) => name === language);
    expect(part?.tools).toBeGreaterThanOrEqual(20);
    expect(part?.category).toBeGreaterThanOrEqual(0.85);
  });
});

test('a share is one word', () => {
  expect(formatShare(1)).toBe('100.0\u00a0%');
  expect(formatShare(0.8547)).toBe('85.5\u00a0%');
});

test('the sets are listed with all of them together as the last', () => {
  expect(view.overview.map(({ href }) => href)).toEqual([...view.sets.map(({ anchor }) => `#${anchor}`), null]);
  expect(view.overview.at(-1)?.tools).toBe(report.sets.reduce((sum, { tools }) => sum + tools, 0));
});

test('languages have names, and what is put together says so', () => {
  const parts = [...view.languages, ...view.sets.flatMap((set) => [...set.languages, ...set.sources])];
  expect(view.languages.map(({ name }) => name)).toEqual(expect.arrayContaining(['English', 'Polish', 'Korean']));
  expect(parts.filter(({ name }) => name === 'others' || languages.includes(name))).toEqual([]);
  expect(parts.map(({ name }) => name)).toContain('All servers with fewer than 5 definitions');
});

test('a rival is held beside Toolrisk over all definitions, and over those that it answers', () => {
  for (const [i, { judges }] of view.sets.entries()) {
    const set = report.sets[i];
    const [all, ...some] = judges;
    expect(all?.title).toContain(`All ${set?.tools}`);
    expect(all?.rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Toolrisk', 'The declared annotations', 'The first verb of the name']),
    );
    expect(some.map(({ title }) => /\d+/.exec(title)?.[0])).toEqual(
      set?.comparisons.map(({ answered }) => String(answered.tools)),
    );
    for (const { rows } of some) expect(rows[0]?.name).toBe('Toolrisk');
  }
});

test('each band stands at its mean confidence, the larger the more verdicts it has', () => {
  for (const { calibration } of view.sets) {
    const { bands, ticks } = calibration;
    const [left, right] = [ticks[0]?.x ?? 0, ticks.at(-1)?.x ?? 0];
    for (const { mean, share, tools, dot } of bands) {
      expect(dot.x).toBeCloseTo(left + mean * (right - left), 0);
      expect(share).toBeLessThanOrEqual(1);
      for (const other of bands) if (other.tools > tools) expect(other.dot.radius).toBeGreaterThanOrEqual(dot.radius);
    }
    expect(bands.map(({ mean }) => mean)).toEqual(bands.map(({ mean }) => mean).toSorted((a, b) => a - b));
  }
});
