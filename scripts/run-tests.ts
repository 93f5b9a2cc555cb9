import './tell-errors.ts';
import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { findBrowser } from '../tests/find-browser.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** How long each stage took, in seconds, in the order in which they ended. */
const stages: (readonly [title: string, seconds: number])[] = [];

const secondsSince = (start: number): number => (performance.now() - start) / 1000;

const REPORTS = { unit: '.build/unit-tests.json', site: '.build/site-tests.json' };

const options = { shell: process.platform === 'win32' } satisfies SpawnOptions;

/** Runs a program to its end with its output shown; whether it succeeded. */
function run(title: string, command: readonly string[], environment: Record<string, string> = {}): boolean {
  console.log(`\n=== ${title}`);
  const start = performance.now();
  const [program = '', ...args] = command;
  const { status } = spawnSync(program, args, {
    ...options,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  stages.push([title, secondsSince(start)]);
  return status === 0;
}

const countOne = (isPassed: boolean): Count => ({ passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1 });

/** Runs a script of the package to its end, and shows what it printed when it has ended; whether it succeeded. */
const runAside = (title: string, script: string): Promise<Count> =>
  new Promise((done) => {
    const start = performance.now();
    const child = spawn('npm', ['run', '-s', script], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', (error) => output.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      stages.push([title, secondsSince(start)]);
      console.log(`\n=== ${title}\n${Buffer.concat(output).toString().trimEnd()}`);
      done(countOne(code === 0));
    });
  });

/** Runs scripts one after the other. */
async function runInTurn(scripts: Readonly<Record<string, string>>): Promise<Count[]> {
  const counts: Count[] = [];
  for (const [title, script] of Object.entries(scripts)) counts.push(await runAside(title, script));
  return counts;
}

/** The counts of a runner's JSON report; a runner that failed with no failed test counts as one failure. */
function readReport(file: string, isPassed: boolean, read: (report: never) => Count): Count {
  try {
    const count = read(JSON.parse(readFileSync(file, 'utf8')) as never);
    return isPassed || count.failed > 0 ? count : { ...count, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function runUnitTests(): Count {
  const isPassed = run('unit tests', [
    'vitest',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${REPORTS.unit}`,
  ]);
  return readReport(REPORTS.unit, isPassed, (report: { numPassedTests: number; numFailedTests: number }) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  }));
}

function runSiteTests(browser: Record<string, string>): Count {
  const isPassed = run(
    'the built sites in Chromium',
    ['playwright', 'test', '-c', 'tests/playwright.config.ts', '--reporter=list,json'],
    {
      ...browser,
      PLAYWRIGHT_JSON_OUTPUT_NAME: `../${REPORTS.site}`,
    },
  );
  return readReport(
    REPORTS.site,
    isPassed,
    ({ stats }: { stats: { expected: number; unexpected: number; flaky: number } }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
    }),
  );
}

for (const report of Object.values(REPORTS)) rmSync(report, { force: true });
// What Node made of a source for one process, the hundreds after it need not make again.
process.env['NODE_COMPILE_CACHE'] = resolve('.build/compile-cache');
console.log('types and build beside style and data; each is shown when it has ended');
const counts = (
  await Promise.all([
    // Both write what Astro derives of the content, so one waits for the other.
    runInTurn({ types: 'check:types', build: 'build' }),
    runInTurn({ style: 'check:style', data: 'check:data' }),
  ])
).flat();
counts.push(runUnitTests());
const browser = await findBrowser();
counts.push(browser === null ? { passed: 0, failed: 1 } : runSiteTests(browser));

console.log('\n=== seconds of each stage; the first four run beside each other, two at a time');
for (const [title, seconds] of [...stages, ['all', secondsSince(0)] as const])
  console.log(`${seconds.toFixed(0).padStart(5)}  ${title}`);
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
