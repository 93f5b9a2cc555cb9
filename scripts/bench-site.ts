import { spawnSync } from 'node:child_process';
import { cp, glob, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { classifyTool } from '../src/classifier/classify.ts';
import { loadAssessedCatalogue } from '../src/classifier/load-assessed-catalogue.ts';

const workshop = '.build/bench';
const ROUNDS = 5;

/** Seconds that some work takes. */
async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

async function benchBuild() {
  const seconds = await time(() =>
    spawnSync('node', ['scripts/build-site.ts', '--out', `${workshop}/site`], { stdio: 'inherit' }),
  );
  const copy = await time(() => cp(`${workshop}/site`, `${workshop}/copy`, { recursive: true }));
  return { seconds: round(seconds), 'times copying the output': round(seconds / copy, 1) };
}

async function benchPages() {
  const names = await Array.fromAsync(glob('tools/*/*/index.html', { cwd: `${workshop}/site` }));
  const pages = await Promise.all(names.map((name) => readFile(join(workshop, 'site', name))));
  const zipped = pages.map((page) => gzipSync(page).length / 1000);
  return {
    'tool pages': names.length,
    'median kB gzipped': round(median(zipped)),
    'largest kB gzipped': round(Math.max(...zipped)),
  };
}

async function benchClassifier() {
  const { servers } = await loadAssessedCatalogue('data');
  const definitions = servers.flatMap(({ tools }) => tools.map(({ definition }) => definition));
  const classify = () => definitions.map(classifyTool);
  const parse = () => definitions.map((definition) => JSON.parse(JSON.stringify(definition)) as unknown);
  classify();
  const seconds: number[] = [];
  const baseline: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    seconds.push(await time(classify));
    baseline.push(await time(parse));
  }
  return {
    'tools a second': Math.round(definitions.length / median(seconds)),
    'times copying the definitions through JSON': round(median(seconds) / median(baseline), 1),
  };
}

await rm(workshop, { recursive: true, force: true });
await mkdir(workshop, { recursive: true });
const results = { build: await benchBuild(), pages: await benchPages(), classify: await benchClassifier() };
await rm(workshop, { recursive: true, force: true });
console.table(
  Object.entries(results).flatMap(([part, figures]) =>
    Object.entries(figures).map(([figure, value]) => ({ part, figure, value })),
  ),
);
