import { expect, test } from 'vitest';
import { countRight, type FirstSeenRow } from '../../../src/accuracy/first-seen/first-seen.ts';
import { viewFirstSights } from '../../../src/views/measured/first-seen-view.ts';

const ours: FirstSeenRow = {
  id: 'ours',
  title: 'Ours',
  what: 'Ten definitions of two servers.',
  date: '2026-01-02',
  commit: '0123abc',
  measured: 'here',
  servers: 2,
  tools: 10,
  category: countRight(9, 10),
  severity: countRight(8, 10),
  missed: { wrong: 1, of: 4 },
  alarmed: { wrong: 0, of: 3 },
  notAssessed: 0,
  bands: [
    { from: 0, tools: 0, right: 0, mean: null },
    { from: 0.5, tools: 10, right: 9, mean: 0.9 },
  ],
  note: '',
  errors: [
    {
      id: 'x-1',
      server: 'notes',
      tool: 'drop_notes',
      label: { category: 'Destructive', severity: 'critical' },
      verdict: { category: null, severity: null },
      confidence: null,
      contested: false,
      evidence: [],
    },
  ],
};
const outside: FirstSeenRow = {
  ...ours,
  id: 'outside',
  title: 'Outside',
  measured: 'outside',
  commit: null,
  missed: null,
  alarmed: null,
  bands: null,
  errors: null,
};

test('the lead is the newest large set that was measured here, with intervals', () => {
  const large = { ...ours, tools: 200, category: countRight(180, 200), severity: countRight(160, 200) };
  const { lead } = viewFirstSights([outside, ours, large]);
  const { sets } = viewFirstSights([outside, ours]);
  expect(lead).toContain('200 tools of 2 servers');
  expect(lead).toContain('90.0\u00a0% (85.1\u201393.4)');
  expect(lead).toContain('2026-01-02');
  expect(sets.map(({ by }) => by)).toEqual(['somebody outside', 'commit 0123abc']);
  expect(viewFirstSights([]).lead).toBe('No set has been measured so yet.');
});

test('what was not told is a dash, and has no table', () => {
  const { sets, ours: detailed } = viewFirstSights([outside, ours]);
  expect(sets[0]).toMatchObject({ missed: '\u2013', alarmed: '\u2013', bands: [], errors: [] });
  expect(detailed.map(({ id }) => id)).toEqual(['ours']);
});

test('a table by confidence leaves out bands without verdicts, and each error says what it was called', () => {
  const [set] = viewFirstSights([ours]).sets;
  expect(set?.bands).toEqual([{ name: '0.5 to 1', tools: 10, right: 9, share: '90.0\u00a0% (59.6\u201398.2)' }]);
  expect(set?.errors).toMatchObject([{ label: 'Destructive, critical', verdict: 'not assessed', isCategory: true }]);
});

test('all rows that are published can be shown', () => {
  const { sets, lead } = viewFirstSights();
  expect(sets.length).toBeGreaterThanOrEqual(5);
  expect(lead).toMatch(/\d\u00a0% \(/);
});
