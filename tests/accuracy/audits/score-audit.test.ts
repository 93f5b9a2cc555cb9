import { expect, test } from 'vitest';
import type { Judgement, Reading, ShownVerdict } from '../../../src/accuracy/audits/audit-files.ts';
import { findChanged } from '../../../src/accuracy/audits/find-changed.ts';
import { findGaps } from '../../../src/accuracy/audits/find-gaps.ts';
import { findUnreasoned } from '../../../src/accuracy/audits/find-unreasoned.ts';
import { measureReaders, scorePass, scoreRationales, weighShare } from '../../../src/accuracy/audits/score-audit.ts';
import { makeTestDraw } from './make-draw.ts';

const draw = makeTestDraw();
const show = (id: string, category: ShownVerdict['category']): ShownVerdict => ({
  id,
  category,
  severity: 'low',
  confidence: 0.9,
  source: 'rules',
});
const read = (id: string, category: Reading['category'], why = ''): Reading => ({ id, category, severity: 'low', why });
const shown = [show('v-001', 'Read'), show('v-002', 'Read'), show('v-003', 'Destructive'), show('v-004', 'Write')];
const first = [read('v-001', 'Read'), read('v-002', 'Execute'), read('v-003', 'Read'), read('v-004', 'Write')];

test('a tool counts for as many as it stands for', () => {
  expect(weighShare(draw, () => true).share).toBe(1);
  expect(weighShare(draw, (id) => id !== 'v-004').share).toBe(0.75);
  expect(
    weighShare(
      {
        ...draw,
        strata: [
          { id: 'Read', tools: 90, drawn: 3 },
          { id: 'Write', tools: 10, drawn: 1 },
        ],
      },
      (id) => id !== 'v-004',
    ).share,
  ).toBe(0.9);
});

test('uneven weights make the interval wider', () => {
  const uneven = {
    ...draw,
    strata: [
      { id: 'Read', tools: 3, drawn: 3 },
      { id: 'Write', tools: 100, drawn: 1 },
    ],
  };
  const width = ({ interval: [low, high] }: ReturnType<typeof weighShare>): number => high - low;
  expect(width(weighShare(uneven, () => true))).toBeGreaterThan(width(weighShare(draw, () => true)));
});

test('a pass says what is right, what was missed and what was a false alarm', () => {
  expect(scorePass(draw, shown, first)).toMatchObject({
    category: { share: 0.5 },
    severity: { share: 1 },
    missed: { wrong: 1, of: 1 },
    alarmed: { wrong: 1, of: 2 },
  });
});

test('readers agree where they say the same', () => {
  expect(
    measureReaders(
      first,
      shown.map(({ id }) => read(id, 'Read')),
    ),
  ).toEqual({ category: 0.5, severity: 1 });
});

test('each drawn item is in a pass once', () => {
  expect(findGaps(draw, first)).toEqual([]);
  expect(findGaps(draw, [...first.slice(1), read('v-004', 'Read'), read('v-009', 'Read')])).toEqual([
    'Items that were drawn are not in it: v-001 (1).',
    'It has items that were not drawn: v-009 (1).',
    'It has items twice: v-004 (1).',
  ]);
});

test('an adjudicated reading says why where readers differ, and where the verdict shown is wrong', () => {
  const passes = { shown: { items: shown }, first, second: first.map(({ id }) => read(id, 'Read')) };
  const adjudicated = [
    read('v-001', 'Read'),
    ...first.slice(1).map(({ id }) => read(id, 'Read', 'It only returns a list.')),
  ];
  expect(findUnreasoned({ ...passes, adjudicated })).toEqual([]);
  expect(findUnreasoned({ ...passes, adjudicated: adjudicated.map((each) => ({ ...each, why: '' })) })).toHaveLength(3);
  expect(findUnreasoned({ ...passes, second: null, adjudicated })).toHaveLength(1);
  expect(findUnreasoned({ ...passes, adjudicated: null })).toEqual([]);
});

test('a tool whose definition is another now, or that is gone, is told', () => {
  const now = draw.items.map((item) => ({ ...item, isCurrent: true }));
  expect(findChanged(draw, now)).toEqual([]);
  const changed = now.map((tool, i) => ({
    ...tool,
    isCurrent: i !== 0,
    digest: i === 1 ? 'sha256:other' : tool.digest,
  }));
  expect(findChanged(draw, changed).map(({ id }) => id)).toEqual(['v-001', 'v-002']);
});

test('rationales are counted by what is wrong with them, those by rules and by review apart', () => {
  const judged: Judgement[] = draw.items.map(({ id }, i) => ({
    id,
    judgement: i === 0 ? 'nonsense' : 'fine',
    why: '',
  }));
  const texts = draw.items.map(({ id }, i) => ({
    id,
    category: 'Read' as const,
    rationale: 'x',
    source: i === 3 ? ('review' as const) : ('rules' as const),
  }));
  expect(scoreRationales(makeTestDraw('rationales'), texts, judged)).toMatchObject({
    bad: { share: 0.25 },
    all: { wrong: 1, of: 4 },
    byRules: { wrong: 1, of: 3 },
    byReview: { wrong: 0, of: 1 },
  });
});
