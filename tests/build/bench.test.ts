import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import type { BuildCost } from '../../src/build/bench/bench-build.ts';
import { measureRun } from '../../src/build/bench/measure-run.ts';
import { reportAgainst } from '../../src/build/bench/report-against.ts';
import { reportBuilds } from '../../src/build/bench/report-builds.ts';

const MEGABYTES_100 = 100_000_000;

it('measures a program with what it starts', async () => {
  const busy = 'const end = Date.now() + 1500; while (Date.now() < end);';
  const child = `require('node:child_process').spawnSync('node', ['-e', ${JSON.stringify(busy)}])`;
  const hold = `globalThis.held = Buffer.alloc(${MEGABYTES_100}, 1); ${child}; process.exit(3)`;
  const { status, seconds, cpuSeconds, peakBytes } = await measureRun(['node', '-e', hold]);
  expect(status).toBe(3);
  expect(seconds).toBeGreaterThan(1.4);
  if (process.platform !== 'linux') return;
  expect(cpuSeconds).toBeGreaterThan(0.1);
  expect(peakBytes).toBeGreaterThan(MEGABYTES_100);
});

const cost: BuildCost = {
  tools: 1000,
  seconds: 20,
  cpuSeconds: 30,
  peakBytes: 900e6,
  files: 2500,
  bytes: 50e6,
  copySeconds: 2,
  pageBytes: [5000, 7000, 11_000],
};

it('tells costs to a tool, and how they grow', () => {
  const table = reportBuilds([cost, { ...cost, tools: 10_000, cpuSeconds: 360, files: 22_000, peakBytes: null }]);
  expect(table['ms of processor a tool']).toEqual({ '1000 tools': 30, '10000 tools': 36 });
  expect(table['the same, against the first size']).toEqual({ '1000 tools': 1, '10000 tools': 1.2 });
  expect(table['files a tool']).toEqual({ '1000 tools': 2.5, '10000 tools': 2.2 });
  expect(table['peak memory in MB']).toEqual({ '1000 tools': 900, '10000 tools': 'not told' });
  expect(table['times copying the output']).toEqual({ '1000 tools': 10, '10000 tools': 10 });
  expect(table['median tool page in kB gzipped']).toEqual({ '1000 tools': 7, '10000 tools': 7 });
});

it('tells what a state costs as shares of what another did', () => {
  const run = { status: 0, seconds: 30, cpuSeconds: 40, peakBytes: 800e6 };
  const then = { tools: 1000, build: run, files: 3000, bytes: 60e6, classified: 2500, classify: run };
  const now = { ...then, tools: 2000, files: 4000, classified: 10_000, classify: { ...run, cpuSeconds: null } };
  const table = reportAgainst({ now, then });
  expect(table['build: ms of processor a tool']).toEqual({ then: 40, now: 20, ratio: 0.5 });
  expect(table['site: files a tool']).toEqual({ then: 3, now: 2, ratio: 0.667 });
  expect(table['definitions classified a second, warm']).toEqual({ then: 2500, now: 10_000, ratio: 4 });
  expect(table['classifying a file: ms of processor']).toEqual({ then: 40_000, now: 'not told', ratio: 'not told' });
});

it.each(['0', 'many'])('refuses to build %s tools', (size) => {
  const { status, stderr } = spawnSync('node', ['scripts/bench-site.ts', `--tools=${size}`], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/whole number/);
});
