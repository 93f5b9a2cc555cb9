import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { NO_DIFFERENCES } from '../../../src/capture/all/compare-capture.ts';
import { joinReports, parseJoinArguments } from '../../../src/capture/all/join-reports.ts';
import type { Part, Recapture, RecaptureReport } from '../../../src/capture/all/recapture-report.ts';
import { problemsOf } from '../capture-fixture.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reports-'));
});
afterEach(() => rm(folder, { recursive: true }));

const skipped = (server: string): Recapture => ({
  ...{ server, status: 'skipped', source: null, version: '1.0.0', against: null, isNewVersion: false },
  ...{ ...NO_DIFFERENCES, configurations: [], written: null, minutes: 0, problems: [] },
});

async function write(part: Part | null, minutes: number, date: string, ...servers: string[]): Promise<string> {
  const file = join(folder, `${date}-${minutes}.json`);
  const report: RecaptureReport = { date, part, minutes, servers: servers.map(skipped) };
  await writeFile(file, JSON.stringify(report));
  return file;
}

it('joins what parts of a run came to, and names those without a report', async () => {
  const files = [
    await write({ index: 3, of: 4 }, 7, '2026-11-22', 'c', 'g'),
    await write({ index: 1, of: 4 }, 9, '2026-11-21', 'a', 'e'),
  ];
  const { report, missing } = await joinReports(parseJoinArguments(['--parts', '4', ...files]));
  expect(report).toMatchObject({ date: '2026-11-21', part: null, minutes: 9 });
  expect(report.servers.map(({ server }) => server)).toEqual(['a', 'c', 'e', 'g']);
  expect(missing).toEqual([2, 4]);
});

it('joins none, where every part failed', async () => {
  expect(await joinReports({ parts: 2, files: [] })).toMatchObject({ report: { servers: [] }, missing: [1, 2] });
});

it('refuses what is no report, or one of another run, all at once', async () => {
  const odd = join(folder, 'odd.json');
  await writeFile(odd, '{"date":"2026-11-21"}');
  const files = [odd, join(folder, 'none.json'), await write(null, 1, '2026-11-21')];
  const codes = (await problemsOf(joinReports({ parts: 2, files }))).map(({ code }) => code);
  expect(new Set(codes)).toEqual(new Set(['schema-mismatch', 'unreadable-file', 'other-parts']));
  expect(() => parseJoinArguments(['--parts', 'all'])).toThrow('--parts takes the number of parts');
});
