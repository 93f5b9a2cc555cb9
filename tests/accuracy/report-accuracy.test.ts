import { expect, test } from 'vitest';
import type { CategoryId } from '../../src/catalog/schema/vocabulary.ts';
import { measureAccuracy, type Judged } from '../../src/accuracy/measure-accuracy.ts';
import { reportAccuracy, reportPool } from '../../src/accuracy/report-accuracy.ts';
import { makeVerdict } from '../assessed/declared/make-verdict.ts';

/** A definition with its label and the verdict on it. */
const judge = (name: string, category: CategoryId, called: CategoryId | null, confidence = 0.95): Judged => ({
  label: {
    id: name,
    server: name,
    category,
    severity: 'low',
    contested: false,
    language: name.startsWith('pl') ? 'pl' : 'en',
    passes: [],
    tool: { name, ...(name.endsWith('hinted') && { annotations: { readOnlyHint: true } }) },
  },
  assessment: makeVerdict(called, called === null ? {} : { confidence }),
});

const judged = [
  judge('get_hinted', 'Read', 'Read'),
  judge('delete_hinted', 'Destructive', 'Destructive'),
  judge('list_notes', 'Read', 'Read', 0.97),
  judge('quux', 'Write', 'Write', 0.6),
  judge('pl_kwak', 'Write', null),
];

test('a rival that has nothing to say is wrong over all, and left out where it is compared on its answers', () => {
  const { comparisons, category } = reportAccuracy('gaps', judged);
  expect(category).toBe(0.8);
  expect(
    comparisons.map(({ id, all, answered, ours }) =>
      [id, all, answered, ours].map((each) =>
        typeof each === 'string' ? each : [each.tools, each.category, each.notAssessed],
      ),
    ),
  ).toEqual([
    ['declared', [5, 0.2, 3], [2, 0.5, 0], [2, 1, 0]],
    ['first-verb', [5, 0.6, 2], [3, 1, 0], [3, 1, 0]],
  ]);
  expect(comparisons[0]?.all).toMatchObject({ dangerous: 1, missed: 1 });
});

test('a band of confidence has the mean of its verdicts, or none', () => {
  const bands = measureAccuracy(judged).calibration;
  expect(bands.filter(({ tools }) => tools > 0)).toEqual([
    { from: 0.5, tools: 1, right: 1, mean: 0.6 },
    { from: 0.95, tools: 3, right: 3, mean: 0.957 },
  ]);
  expect(bands.filter(({ tools }) => tools === 0).every(({ mean }) => mean === null)).toBe(true);
});

test('all sets together count each server once, and put small languages together', () => {
  const twice = [...judged, ...judged];
  const pool = reportPool(twice);
  expect(pool).toMatchObject({ tools: 10, servers: 5, notAssessed: 2 });
  expect(pool.languages.map(({ name, tools }) => [name, tools])).toEqual([
    ['en', 8],
    ['others', 2],
  ]);
});
