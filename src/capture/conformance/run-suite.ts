import { execFile } from 'node:child_process';
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Conformance } from '../../catalog/schema/conformance.ts';
import { explainNotApplicable, SUITE, type ScenarioRun, type SuiteRun } from './scenarios.ts';

type Scenario = Conformance['scenarios'][number];

/** A check as the suite writes it down. */
interface Check {
  readonly name: string;
  readonly status: string;
}

/** Runs a command to its end; what it prints counts even where it ends with an error, as the suite does where a check fails. */
const run = (file: string, args: readonly string[], directory: string): Promise<string> =>
  new Promise((resolve) => {
    execFile(file, args, { cwd: directory, maxBuffer: 64 * 1024 * 1024 }, (_, stdout) => resolve(stdout));
  });

/** Installs a version of the suite in a folder of its own below `root`, unless it is there, and gives its program. */
async function install(root: string, version: string): Promise<string> {
  const folder = join(root, version);
  const program = join(folder, 'node_modules', SUITE, 'dist/index.js');
  if ((await readFile(program).catch(() => null)) !== null) return program;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"private":true}');
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', `${SUITE}@${version}`], folder);
  await readFile(program);
  return program;
}

/** The names of the client scenarios that a version of the suite lists, in its order. */
export function readScenarios(listing: string): string[] {
  const [, section = ''] = listing.split(/^Client scenarios.*$/m);
  const [own = ''] = section.split(/^\S/m);
  return [...own.matchAll(/^ {2}- (\S+)/gm)].map(([, name = '']) => name);
}

/** What the checks of a scenario came to. */
export function countChecks(
  checks: readonly Check[],
): Pick<Scenario, 'outcome' | 'passed' | 'failed' | 'failures' | 'warnings'> {
  const listNames = (wanted: string): string[] =>
    checks.filter(({ status }) => status === wanted).map(({ name }) => name);
  const passed = listNames('SUCCESS').length;
  const failures = listNames('FAILURE');
  return {
    outcome: failures.length > 0 || passed === 0 ? 'failed' : 'passed',
    passed,
    failed: failures.length,
    failures: [...new Set(failures)].toSorted(),
    warnings: [...new Set(listNames('WARNING'))].toSorted(),
  };
}

async function runScenario(
  { program, command, root }: { readonly program: string; readonly command: string; readonly root: string },
  { scenario, revision }: ScenarioRun,
): Promise<Pick<Scenario, 'outcome' | 'passed' | 'failed' | 'failures' | 'warnings'>> {
  const results = join(root, 'results');
  await rm(results, { recursive: true, force: true });
  const asked = ['--scenario', scenario, '--spec-version', revision];
  await run(process.execPath, [program, 'client', '--command', command, ...asked, '-o', results], process.cwd());
  const [file] = await Array.fromAsync(glob('**/checks.json', { cwd: results }));
  return countChecks(file === undefined ? [] : (JSON.parse(await readFile(join(results, file), 'utf8')) as Check[]));
}

/**
 * Runs what applies of a version of the suite, installed below `root`, against the client that `command` starts, and
 * lists every other client scenario with the reason why not. Throws where the suite has one that nothing is known of.
 */
export async function runSuite(
  { version, runs }: SuiteRun,
  command: string,
  root: string,
  report: (line: string) => void,
): Promise<Scenario[]> {
  const program = await install(root, version);
  const names = readScenarios(await run(process.execPath, [program, 'list'], root));
  if (names.length === 0) throw new Error(`The suite ${version} lists no client scenarios.`);
  const scenarios: Scenario[] = [];
  for (const scenario of names) {
    const own = runs.filter((each) => each.scenario === scenario);
    for (const each of own) {
      report(`${version} ${scenario} ${each.revision}`);
      const outcome = await runScenario({ program, command, root }, each);
      scenarios.push({ suite: version, ...each, ...outcome, reason: '' });
    }
    if (own.length > 0) continue;
    const reason = explainNotApplicable(scenario);
    if (reason === null) throw new Error(`The suite ${version} has a scenario that is not known here: ${scenario}`);
    const nothing = { revision: '', outcome: 'not-applicable', passed: 0, failed: 0 } as const;
    scenarios.push({ suite: version, scenario, ...nothing, failures: [], warnings: [], reason });
  }
  return scenarios;
}
