import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { loadServers } from '../../catalog/load.ts';
import { measureFiles } from './bench-build.ts';
import { measureRun, type RunMeasures } from './measure-run.ts';
import { median } from './median.ts';

/** What a state of the project costs on its own catalogue. */
export interface StateCost {
  readonly tools: number;
  readonly build: RunMeasures;
  readonly files: number;
  readonly bytes: number;
  /** Definitions classified a second, once warm. */
  readonly classified: number;
  /** A process that classifies a file of {@link CLASSIFIED} definitions: the median of {@link ROUNDS}. */
  readonly classify: Pick<RunMeasures, 'seconds' | 'cpuSeconds'>;
}

/** A state of the project, and the command in it that classifies a file, which stands after it. */
interface State {
  readonly root: string;
  readonly command: readonly string[];
}

/** How many definitions the file holds that a command classifies: about those of three large servers. */
const CLASSIFIED = 600;
/** How often each state classifies it, in turn with the other, so that what else the machine does bears on both. */
const ROUNDS = 7;
const WARM = `
  const { benchClassifier } = await import(process.cwd() + '/src/build/bench/bench-classifier.ts');
  console.log((await benchClassifier('data'))['tools a second']);`;

/** The environment in which a state's own programs are found first. */
const inState = (root: string): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
});

function check(what: string, run: RunMeasures): RunMeasures {
  if (run.status !== 0) throw new Error(`${what} ended with exit code ${run.status}`);
  return run;
}

/** Takes the state of a commit out of the repository into `folder`, and installs its packages. */
function checkOut(commit: string, folder: string): void {
  execFileSync('git', ['clone', '--quiet', '--no-checkout', '.', folder], { stdio: 'inherit' });
  execFileSync('git', ['checkout', '--quiet', commit], { cwd: folder, stdio: 'inherit' });
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

/** A file of definitions that both states classify. */
async function writeDefinitions(file: string): Promise<void> {
  const { servers } = await loadServers('data/servers');
  const tools = servers.flatMap((server) => server.tools.map(({ definition }) => definition)).slice(0, CLASSIFIED);
  if (tools.length < CLASSIFIED) throw new Error(`the catalogue has no ${CLASSIFIED} definitions`);
  await writeFile(file, JSON.stringify({ tools }));
}

/** Classifies the file in all states in turn; the middle times of each. */
async function measureClassifying(states: readonly State[], definitions: string): Promise<StateCost['classify'][]> {
  const runs = states.map((): RunMeasures[] => []);
  // The first makes the command of its sources, and keeps what it compiled.
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [i, { root, command }] of states.entries()) {
      const run = check('classifying', await measureRun([...command, definitions], { cwd: root, env: inState(root) }));
      if (round > 0) runs[i]?.push(run);
    }
  return runs.map((own) => ({
    seconds: median(own.map(({ seconds }) => seconds)),
    cpuSeconds: own.some(({ cpuSeconds }) => cpuSeconds === null)
      ? null
      : median(own.map(({ cpuSeconds }) => cpuSeconds ?? 0)),
  }));
}

/** Measures a state but for the command that classifies a file. */
async function measureState({ root }: State): Promise<Omit<StateCost, 'classify'>> {
  const env = inState(root);
  const tools = Number(
    execFileSync(
      'node',
      [
        '--input-type=module',
        '-e',
        `const { loadServers } = await import(process.cwd() + '/src/catalog/load.ts');
        console.log((await loadServers('data/servers')).servers.reduce((sum, { tools }) => sum + tools.length, 0));`,
      ],
      { cwd: root, env, encoding: 'utf8' },
    ),
  );
  const build = check('the build', await measureRun(['node', 'scripts/build-site.ts'], { cwd: root, env }));
  const { files, bytes } = await measureFiles(join(root, 'dist'));
  const classified = Number(
    execFileSync('node', ['--input-type=module', '-e', WARM], { cwd: root, env, encoding: 'utf8' }),
  );
  return { tools, build, files, bytes, classified };
}

/**
 * What this state of the project and that of `commit` cost, one after the other in this run, each on its own catalogue and
 * built from nothing. Both are taken out of the repository into `workshop`, which is deleted afterwards: what isn't
 * committed is not measured. Rejects where a step fails.
 */
export async function benchAgainst(commit: string, workshop: string): Promise<{ now: StateCost; then: StateCost }> {
  const [now, then] = [join(workshop, 'now'), join(workshop, 'then')] as [string, string];
  const definitions = resolve(workshop, 'definitions.json');
  try {
    await mkdir(workshop, { recursive: true });
    await writeDefinitions(definitions);
    checkOut('HEAD', now);
    checkOut(commit, then);
    const former: State = { root: then, command: ['npm', 'run', '-s', 'classify', '--'] };
    const present: State = { root: now, command: ['node', 'bin/toolrisk.mjs', 'classify'] };
    const [formerCost, presentCost] = [await measureState(former), await measureState(present)];
    const [before, after] = await measureClassifying([former, present], definitions);
    if (before === undefined || after === undefined) throw new Error('a state was not measured');
    return { then: { ...formerCost, classify: before }, now: { ...presentCost, classify: after } };
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}
