import { expect, it } from 'vitest';
import { hasStretch } from '../../src/hygiene/has-stretch.ts';
import { findRun, holdsRun } from '../../src/hygiene/holds-run.ts';

it('tells what a text holds, whichever text was asked before, and when a run is first asked for', () => {
  const runs = ['a', 'ab', 'tool', 'the tool', 'the user', 'user', '工具', '具', 'every time'];
  const texts = [
    '',
    'tool',
    'use the tool',
    'the users',
    '使用工具。',
    'abab',
    'the tool',
    'everything',
    'use the tool',
  ];
  for (const text of [...texts, ...texts])
    for (const run of runs) expect([text, run, holdsRun(text, findRun(run))]).toEqual([text, run, text.includes(run)]);
});

it('tells whether a text holds so long a stretch without white space, wherever it stands', () => {
  const isX = (unit: number): boolean => unit === 0x78;
  for (let from = 0; from < 12; from += 1)
    for (let length = 1; length < 12; length += 1) {
      const text = `${'a '.repeat(from).slice(0, from)} ${'x'.repeat(length)}\ny`;
      expect([text, hasStretch(text, 5)]).toEqual([text, length >= 5]);
      expect([text, hasStretch(text, 5, isX)]).toEqual([text, length >= 5]);
    }
  expect(hasStretch('', 5)).toBe(false);
  expect(hasStretch('xxxxyxxxx', 5, isX)).toBe(false);
});
