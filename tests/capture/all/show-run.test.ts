import { describe, expect, it } from 'vitest';
import { NO_DIFFERENCES } from '../../../src/capture/all/compare-capture.ts';
import { describeReport } from '../../../src/capture/all/describe-report.ts';
import type { Recapture } from '../../../src/capture/all/recapture-report.ts';
import { showRun } from '../../../src/capture/all/show-run.ts';

const outcome = (server: string, more: Partial<Recapture>): Recapture => ({
  server,
  status: 'unchanged',
  source: `npm:${server}@1.0.0`,
  version: '1.0.0',
  against: '1.0.0',
  isNewVersion: false,
  ...NO_DIFFERENCES,
  configurations: [],
  written: null,
  minutes: 0.26,
  problems: [],
  ...more,
});

const LOOSE = {
  code: 'not-confined',
  level: 'warning',
  file: 'x',
  path: '',
  message: 'It ran free.',
  hint: '',
} as const;
const STEADY = outcome('steady', { problems: [LOOSE] });
const CALM = outcome('calm', { problems: [LOOSE] });
const MOVING = outcome('moving', {
  status: 'changed',
  added: ['purge'],
  changed: [{ tool: 'ev\u202eil\n', how: ['its description is another', 'new parameter sql'] }],
});
const NEWER = outcome('newer', { status: 'changed', version: '1.1.0', isNewVersion: true, written: '1.1.0' });
const BROKEN = outcome('broken', {
  status: 'failed',
  version: null,
  against: null,
  problems: [{ code: 'no-answer', level: 'error', file: 'x', path: '', message: 'It is silent.', hint: 'Wait.' }],
});

const RESTING = outcome('resting', { status: 'skipped', against: null });
const RUN = { date: '2026-11-21', part: { index: 2, of: 4 }, minutes: 1.49 } as const;

/** A stream that keeps what it is given. */
function makeStream(isTTY: boolean) {
  const written: string[] = [];
  const stream = { isTTY, columns: 40, write: (text: string) => written.push(text) };
  return { written, stream: stream as unknown as NodeJS.WriteStream };
}

describe('a run', () => {
  it('is a line for each server that is done, where there is no terminal', () => {
    const { written, stream } = makeStream(false);
    const view = showRun(stream);
    view.begin(4, 0);
    view.step('steady', 'asking tools/list');
    for (const each of [STEADY, MOVING, NEWER, BROKEN]) view.finish(each);
    view.stop();
    expect(written).toEqual([
      '1/4 steady: unchanged\n',
      '2/4 moving: changed without a new version\n',
      '3/4 newer: new version 1.1.0\n',
      '4/4 broken: failed (no-answer)\n',
    ]);
  });

  it('is painted over on a terminal, a line for each server, none longer than it is wide', () => {
    const { written, stream } = makeStream(true);
    const view = showRun(stream);
    view.begin(2, 0);
    view.step('steady', 'asking \u001b[2Jtools/list');
    view.step('moving', 'm'.repeat(100));
    view.finish(STEADY);
    view.stop();
    expect(written[0]).toBe('0 of 2 done\n');
    expect(written[2]?.startsWith('\u001b[2A\u001b[J… steady: asking ')).toBe(true);
    expect(written.join('')).not.toContain('\u001b[2J');
    expect(written[2]?.split('\n').every((line) => line.replace(/^(\u001b\[\w+)+/, '').length < 40)).toBe(true);
    expect(written[3]).toMatch(/^\u001b\[3A\u001b\[Jsteady: unchanged\n… moving: m+\n1 of 2 done\n$/);
  });
});

describe('a report', () => {
  it('counts each kind, and puts first what a person must read', () => {
    expect(describeReport({ ...RUN, servers: [CALM, STEADY, BROKEN, MOVING, NEWER, RESTING] })).toEqual([
      'part 2 of 4, 6 servers in 1.5 minutes: 1 changed without a new version, 1 failed, 1 in a new version, 0 not repeatable, 2 unchanged, 1 skipped, for there is no newer version',
      '',
      'changed without a new version:',
      '  moving 1.0.0, against 1.0.0; read what, and keep it with --keep-changes; 0.3 min',
      '    1 added: purge',
      '    1 changed:',
      expect.stringMatching(/^ {6}ev[^\u202e\n]+il : its description is another; new parameter sql$/),
      '',
      'failed:',
      '  broken (npm:broken@1.0.0); 0.3 min',
      '    no-answer: It is silent.',
      '      Wait.',
      '',
      'in a new version:',
      '  newer 1.1.0, against 1.0.0; kept as 1.1.0; 0.3 min',
      '    serves the same as before',
      '',
      'unchanged:',
      '  calm 1.0.0; 0.3 min',
      '  steady 1.0.0; 0.3 min',
      '',
      'skipped, for there is no newer version:',
      '  resting 1.0.0',
      '',
      'warnings of those unchanged:',
      '  not-confined: It ran free.',
      '    2: calm, steady',
    ]);
  });
});
