import './tell-errors.ts';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { findBrowser } from '../tests/find-browser.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const REPORTS = { unit: '.build/unit-tests.json', site: '.build/site-tests.json' };

/** Runs a program to its end with its output shown; whether it succeeded. */
function run(title: string, command: readonly string[], environment: Record<string, string> = {}): boolean {
  console.log(`\n=== ${title}`);
  const [program = '', ...args] = command;
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment },
  });
  return status === 0;
}

const countOne = (isPassed: boolean): Count => ({ passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1 });

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
    'the built site in Chromium',
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
const counts = [
  countOne(run('types', ['npm', 'run', '-s', 'check:types'])),
  countOne(run('style', ['npm', 'run', '-s', 'check:style'])),
  countOne(run('data', ['npm', 'run', '-s', 'check:data'])),
  runUnitTests(),
  countOne(run('build', ['npm', 'run', '-s', 'build'])),
];
const browser = await findBrowser();
counts.push(browser === null ? { passed: 0, failed: 1 } : runSiteTests(browser));

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
