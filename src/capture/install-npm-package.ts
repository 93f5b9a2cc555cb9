import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { captureError } from './capture-error.ts';
import type { ServerFacts } from './capture.ts';
import { chooseProgram } from './choose-program.ts';
import type { Supervision } from './capture-stdio.ts';
import { ConfinedProcess } from './confined-process.ts';
import { CutShort, workWithin } from './limits.ts';
import { explainCut } from './explain-cut.ts';
import type { LaunchOptions } from './parse-arguments.ts';
import { showText } from './show-text.ts';
import type { ThrowAwayFolder } from './throw-away-folder.ts';

/** An installed package, ready to be started. */
export interface InstalledPackage {
  readonly command: readonly [string];
  readonly facts: ServerFacts;
}

const INSTALL_SECONDS = 300;

const textSchema = z.string().nullable().catch(null);

/** The part of a package.json that matters here; anything odd in it counts as not there. */
const packageSchema = z.object({
  bin: z
    .union([z.string(), z.record(z.string(), z.string())])
    .optional()
    .catch(undefined),
  homepage: textSchema.default(null),
  license: textSchema.default(null),
  repository: z
    .union([z.string(), z.object({ url: z.string() }).transform(({ url }) => url)])
    .nullable()
    .catch(null)
    .default(null),
});

/** The https address of a repository in any of the forms npm allows; null where it is none. */
function readRepository(text: string | null): string | null {
  const [, path] =
    /^(?:github:|(?:git\+)?(?:https|ssh|git):\/\/(?:git@)?github\.com\/|git@github\.com:)?([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(
      text ?? '',
    ) ?? [];
  return path === undefined ? text : `https://github.com/${path}`;
}

async function runInstall(source: string, folder: ThrowAwayFolder, { signal, report }: Supervision): Promise<void> {
  report(`installing ${source}`);
  const spec = source.slice('npm:'.length);
  // npm is ours, not the server's: it sees our settings (registry, proxy, cache). No code of the package runs.
  const npm = new ConfinedProcess({
    command: [
      'npm',
      'install',
      '--prefix',
      folder.program,
      '--ignore-scripts',
      '--no-save',
      '--no-package-lock',
      '--no-audit',
      '--no-fund',
      '--loglevel',
      'error',
      spec,
    ],
    environment: process.env,
    directory: folder.work,
    folder: folder.root,
  });
  try {
    const { kind, ...ending } = await workWithin(npm.ended, new Promise(() => undefined), INSTALL_SECONDS, signal);
    if (kind !== 'exit' || !('code' in ending) || ending.code !== 0)
      throw captureError(
        { file: source },
        'not-installed',
        `npm could not install the package. ${showText(npm.tail)}`,
        'Check its name and version with npm view, and that the registry can be reached.',
      );
  } catch (error) {
    if (!(error instanceof CutShort)) throw error;
    throw error.cut.kind === 'timeout'
      ? captureError(
          { file: source },
          'not-installed',
          `npm did not install the package within ${INSTALL_SECONDS} seconds.`,
          'Try again; if the registry is slow, install it yourself and capture by command.',
        )
      : explainCut(error.cut, { source, asked: 'initialize', tail: '', logLines: 0 });
  } finally {
    await npm.end();
  }
}

async function readPackage(file: string, source: string): Promise<z.infer<typeof packageSchema>> {
  try {
    return packageSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw captureError(
      { file: source },
      'odd-package',
      `The package's own package.json can't be read: ${(error as Error).message}`,
      'Check the package on the registry.',
    );
  }
}

/** How a user starts the program: by the package's name where that finds it. */
const describeLaunch = (
  spec: string,
  program: string,
  { arguments: args, program: wanted }: LaunchOptions,
): string[] => (wanted === null ? ['npx', '-y', spec, ...args] : ['npx', '-y', '-p', spec, program, ...args]);

function refuseScripts(source: string): never {
  throw captureError(
    { file: source },
    'scripts-need-sandbox',
    'Install scripts are run in a sandbox only, and there is none here.',
    'Capture on Linux with bwrap or user namespaces, or leave --allow-scripts out.',
  );
}

/** Installs an exact version into the throw-away folder, with install scripts off. Throws a CaptureError where that fails. */
export async function installNpmPackage(
  { name, version }: { readonly name: string; readonly version: string },
  launch: LaunchOptions,
  folder: ThrowAwayFolder,
  supervision: Supervision,
): Promise<InstalledPackage> {
  const source = `npm:${name}@${version}`;
  if (launch.installScripts) refuseScripts(source);
  await runInstall(source, folder, supervision);
  const modules = join(folder.program, 'node_modules');
  const { bin, homepage, license, repository } = await readPackage(join(modules, name, 'package.json'), source);
  const own = basename(name);
  const programs = new Map(Object.entries(typeof bin === 'string' ? { [own]: bin } : (bin ?? {})));
  const program = chooseProgram(programs, own, launch.program, source);
  return {
    command: [join(modules, '.bin', basename(program))],
    facts: {
      name,
      package: { registry: 'npm', name },
      repository: readRepository(repository),
      homepage,
      license,
      launch: describeLaunch(`${name}@${version}`, program, launch),
      variables: [],
    },
  };
}
