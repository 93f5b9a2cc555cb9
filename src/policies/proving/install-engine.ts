import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { hashText } from '../../catalog/digest.ts';
import type { EngineSource } from './define-proof.ts';
import { runProgram } from './run-program.ts';

const FOLDER = '.build/engines';
const MARKER = '.installed.json';
const MOST_SECONDS = 1_800;

const ourEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** Runs a package client with our own settings (registry, proxy, cache). Throws with the last of what it said. */
async function runClient(
  directory: string,
  [command, ...args]: readonly [string, ...string[]],
  variables: Readonly<Record<string, string>> = {},
): Promise<void> {
  const environment = { ...ourEnvironment(), ...variables };
  const { code, stdout, stderr } = await runProgram({ command, args, environment, directory, seconds: MOST_SECONDS });
  if (code !== 0)
    throw new Error(`${command} ended with ${code ?? 'a signal'}: ${(stderr.trim() || stdout).slice(-1_500)}`);
}

const installers: {
  readonly [Kind in EngineSource['kind']]: (source: EngineSource & { kind: Kind }, folder: string) => Promise<void>;
} = {
  npm: async ({ packages, scripts = [] }, folder) => {
    const allowScripts = Object.fromEntries(scripts.map((name) => [name, true]));
    await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, allowScripts }));
    const options = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
    await runClient(folder, ['npm', 'install', `--prefix=${folder}`, ...options, '--ignore-scripts', ...packages]);
    // One by one, for the sake of an npm that doesn't know `allowScripts`.
    if (scripts.length > 0) await runClient(folder, ['npm', 'rebuild', `--prefix=${folder}`, ...scripts]);
  },
  pypi: async ({ packages }, folder) => {
    await runClient(folder, ['python3', '-m', 'venv', folder]);
    const pip = join(folder, 'bin', 'pip');
    await runClient(folder, [pip, 'install', '--no-input', '--disable-pip-version-check', '--quiet', ...packages]);
  },
  go: async ({ program, toolchain }, folder) => {
    // Built from a copy: what the build adds to go.sum is no change of ours.
    const source = join(folder, 'source');
    await cp(program, source, { recursive: true });
    const variables = { GOTOOLCHAIN: toolchain, GOFLAGS: '-mod=mod' };
    await runClient(source, ['go', 'build', '-o', join(folder, 'bin', 'engine'), '.'], variables);
  },
};

/** The files of a Go program as one digest, so that a changed one is built again. */
async function digestProgram(program: string): Promise<string> {
  const names = (await readdir(program)).toSorted();
  const texts = await Promise.all(names.map(async (name) => [name, await readFile(join(program, name), 'utf8')]));
  return hashText(JSON.stringify(texts));
}

const describeInstalled = async (source: EngineSource): Promise<string> =>
  JSON.stringify(source.kind === 'go' ? { ...source, digest: await digestProgram(source.program) } : source);

/**
 * Installs an engine outside the project's own dependencies, once for each source, and gives its folder: with
 * `node_modules/.bin/…` (npm), `bin/…` (PyPI) or `bin/engine` (Go). Throws where it can't be had.
 */
export async function installEngine(id: string, source: EngineSource): Promise<string> {
  const folder = resolve(FOLDER, id);
  const marker = join(folder, MARKER);
  const wanted = await describeInstalled(source);
  if ((await readFile(marker, 'utf8').catch(() => null)) === wanted) return folder;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await (installers[source.kind] as (source: EngineSource, folder: string) => Promise<void>)(source, folder);
  await writeFile(marker, wanted);
  return folder;
}
