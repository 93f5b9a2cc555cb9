import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import type { BuildCost } from '../../src/build/bench/bench-build.ts';
import { measureRun } from '../../src/build/bench/measure-run.ts';
import { reportBuilds } from '../../src/build/bench/report-builds.ts';

const MEGABYTES_100 = 100_000_000;

it('measures a program with what it starts', async () => {
  const busy = 'const end = Date.now() + 1500; while (Date.now() < end);';
  const child = `require('node:child_process').spawnSync('node', ['-e', ${JSON.stringify(busy)}])`;
  const hold = `globalThis.held = Buffer.alloc(${MEGABYTES_100}, 1); ${child}; process.exit(3)`;
  const { status, seconds, cpuSeconds, peakBytes } = await measureRun(['-e', hold]);
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

it.each(['0', 'many'])('refuses to build %s tools', (size) => {
  const { status, stderr } = spawnSync('node', ['scripts/bench-site.ts', `--tools=${size}`], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/whole number/);
});
