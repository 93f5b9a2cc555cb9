import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { loadServers } from '../../catalog/load.ts';
import { measureFiles } from './bench-build.ts';
import { measureRun, type RunMeasures } from './measure-run.ts';

/** What a state of the project costs on its own catalogue. */
export interface StateCost {
  readonly tools: number;
  readonly build: RunMeasures;
  readonly files: number;
  readonly bytes: number;
  /** Definitions classified a second, once warm. */
  readonly classified: number;
  /** One process that classifies a file of {@link CLASSIFIED} definitions. */
  readonly classify: RunMeasures;
}

/** How many definitions the file holds that a command classifies: about those of three large servers. */
const CLASSIFIED = 600;
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

/** Measures the state in `root`. `classify` is the command that classifies a file, which stands after it. */
async function measureState(root: string, classify: readonly string[], definitions: string): Promise<StateCost> {
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
  const runClassify = async () =>
    check('classifying', await measureRun([...classify, definitions], { cwd: root, env }));
  // The first makes the command of its sources, and keeps what it compiled.
  await runClassify();
  const run = await runClassify();
  return { tools, build, files, bytes, classified, classify: run };
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
    return {
      then: await measureState(then, ['npm', 'run', '-s', 'classify', '--'], definitions),
      now: await measureState(now, ['node', 'bin/toolrisk.mjs', 'classify'], definitions),
    };
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}
