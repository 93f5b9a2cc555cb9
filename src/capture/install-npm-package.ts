import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { captureError } from './capture-error.ts';
import type { ServerFacts } from './capture.ts';
import { chooseProgram } from './choose-program.ts';
import type { Supervision } from './capture-stdio.ts';
import { explainNpmFailure } from './explain-npm-failure.ts';
import type { LaunchOptions } from './parse-arguments.ts';
import type { PreparedServer } from './prepare-server.ts';
import { runInstallScripts } from './run-install-scripts.ts';
import { runTool } from './run-tool.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import { findUntriedSettings } from './settings/find-untried-settings.ts';
import type { ThrowAwayFolder } from './throw-away-folder.ts';

/** An installed package, ready to be started. */
export type InstalledPackage = PreparedServer & { readonly facts: ServerFacts };

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

async function runInstall(source: string, folder: ThrowAwayFolder, supervision: Supervision): Promise<void> {
  supervision.report(`installing ${source}`);
  const options = [
    '--ignore-scripts',
    '--no-save',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
    '--loglevel',
    'error',
    '--logs-max=0',
  ];
  const spec = source.slice('npm:'.length);
  const { succeeded, tail } = await runTool(
    {
      source,
      command: ['npm', 'install', '--prefix', folder.program, ...options, spec],
      // npm is ours, not the server's: it sees our settings (registry, proxy, cache). No code of the package runs.
      environment: process.env,
    },
    folder,
    supervision,
  );
  if (!succeeded) throw explainNpmFailure(tail, spec);
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

/** Installs an exact version into the throw-away folder; install scripts run in the sandbox, if at all. Throws a CaptureError where that fails. */
export async function installNpmPackage(
  { name, version }: { readonly name: string; readonly version: string },
  launch: LaunchOptions,
  sandbox: Sandbox | null,
  folder: ThrowAwayFolder,
  supervision: Supervision,
): Promise<InstalledPackage> {
  const source = `npm:${name}@${version}`;
  await runInstall(source, folder, supervision);
  if (launch.installScripts) await runInstallScripts(source, sandbox, folder, supervision);
  const modules = join(folder.program, 'node_modules');
  const { bin, homepage, license, repository } = await readPackage(join(modules, name, 'package.json'), source);
  const own = basename(name);
  const programs = new Map(Object.entries(typeof bin === 'string' ? { [own]: bin } : (bin ?? {})));
  const program = chooseProgram(programs, own, launch.program, source);
  return {
    command: [join(modules, '.bin', basename(program))],
    programs: [],
    settings: await findUntriedSettings(join(modules, name), []),
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
