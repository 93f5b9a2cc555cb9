import { expect, test } from 'vitest';
import type { Reading } from '../../../src/accuracy/audits/audit-files.ts';
import type { Audits } from '../../../src/accuracy/audits/load-audits.ts';
import { viewAudits } from '../../../src/views/measured/audits-view.ts';
import { makeTestDraw } from '../../accuracy/audits/make-draw.ts';

const draw = makeTestDraw();
const head = { generator: 'scripts/draw-audit.ts', recorded: '2026-01-03', commit: '0123abc' } as const;
const read = (category: Reading['category']): Reading[] =>
  draw.items.map(({ id }) => ({ id, category, severity: 'low', why: 'It returns a list.' }));
const shown = draw.items.map(({ id }, i) => ({
  id,
  category: i === 0 ? ('Write' as const) : ('Read' as const),
  severity: 'low' as const,
  confidence: 0.9,
  source: 'rules' as const,
}));
const audits: Audits = {
  verdicts: [
    {
      id: 'one',
      draw,
      shown: { ...head, items: shown },
      first: read('Read'),
      second: read('Write'),
      adjudicated: read('Read'),
    },
    { id: 'unread', draw, shown: { ...head, items: shown }, first: null, second: null, adjudicated: null },
  ],
  rationales: [
    {
      id: 'two',
      draw: makeTestDraw('rationales'),
      shown: {
        ...head,
        items: draw.items.map(({ id }) => ({ id, category: 'Read', rationale: 'Lists notes.', source: 'rules' })),
      },
      judged: draw.items.map(({ id }, i) => ({
        id,
        judgement: i === 0 ? 'off-topic' : 'fine',
        why: 'It says little.',
      })),
    },
  ],
  earlier: [
    {
      date: '2025-11',
      what: 'An audit before this one.',
      tools: 20,
      frame: 200,
      first: {
        category: { share: 0.95, interval: [0.9, 0.99] },
        severity: { share: 0.9, interval: [0.8, 0.95] },
      },
      adjudicated: { category: { share: 0.96, interval: null }, severity: { share: 0.91, interval: null } },
      missed: { wrong: 0, of: 7 },
      rationales: { wrong: 4, of: 20 },
    },
  ],
  problems: [],
};
const tools = draw.items.map((item, i) => ({ ...item, isCurrent: true, digest: i === 3 ? 'sha256:new' : item.digest }));
const view = viewAudits(tools, audits);

test('each pass has a row, then those of earlier audits; one that nobody has read has none', () => {
  expect(view.rows.map(({ name }) => name)).toEqual([
    '2026-01-03, first reader',
    '2026-01-03, second reader',
    '2026-01-03, adjudicated',
    '2025-11, first pass',
    '2025-11, adjudicated',
  ]);
  expect(view.rows[0]?.category).toMatch(/^75\.0\u00a0% \(/);
  expect(view.rows.at(-1)).toMatchObject({ tools: '20 of 200', category: '96.0\u00a0%', missed: '0 of 7' });
  expect(view.verdicts.map(({ id }) => id)).toEqual(['one']);
});

test('what is wrong is listed with the reason, and how many definitions changed since', () => {
  expect(view.verdicts[0]?.errors).toMatchObject([
    { tool: 'tool_1', read: 'Read, low', shown: 'Write, low', why: 'It returns a list.', isCategory: true },
  ]);
  expect(view.verdicts[0]?.how).toContain('1 of these definitions changed since');
  expect(view.verdicts[0]?.agreement).toContain('0.0\u00a0% of the categories');
});

test('bad rationales are counted and listed', () => {
  expect(view.rationaleRows.map(({ date, count }) => [date, count])).toEqual([
    ['2026-01-03', '1 of 4'],
    ['2025-11', '4 of 20'],
  ]);
  expect(view.rationales[0]?.faults).toMatchObject([{ rationale: 'Lists notes.', judgement: 'off the topic' }]);
});
