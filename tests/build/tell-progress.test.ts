import { expect, it } from 'vitest';
import { makeProgressTeller } from '../../src/build/tell-progress.ts';

function tellAll(isTTY: boolean, step: number): string {
  let text = '';
  let time = 0;
  const tell = makeProgressTeller({ isTTY, write: (part) => (text += part) }, () => (time += step));
  for (let done = 1; done <= 2000; done += 1) tell(done, 2000);
  return text;
}

it('writes few lines where there is no terminal, the last of them when all is done', () => {
  const lines = tellAll(false, 1).split('\n');
  expect(lines.length).toBe(11);
  expect(lines[0]).toBe('wrote 200 of 2,000 files');
  expect(lines.slice(-2)).toEqual(['wrote 2,000 of 2,000 files', '']);
});

it('rewrites one line of a terminal, not too often', () => {
  const text = tellAll(true, 1);
  expect(text.split('\n')).toHaveLength(2);
  expect(text.split('\r').length).toBeLessThan(60);
  expect(text.endsWith('wrote 2,000 of 2,000 files\n')).toBe(true);
  expect(tellAll(true, 1000).split('\r')).toHaveLength(2001);
});

it('tells nothing odd where processes tell what they have to do one after the other', () => {
  let text = '';
  const tell = makeProgressTeller({ write: (part) => (text += part) });
  for (const [done, of] of [
    [50, 100],
    [60, 400],
    [400, 400],
  ] as const)
    tell(done, of);
  expect(text).toBe('wrote 50 of 100 files\nwrote 400 of 400 files\n');
});
