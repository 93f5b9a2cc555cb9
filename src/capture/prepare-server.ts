import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Problem } from '../catalog/schema/problem.ts';
import { installCrate } from './cargo/install-crate.ts';
import type { CaptureLabels } from './build-manifest.ts';
import type { ServerFacts } from './capture.ts';
import { CaptureError, captureError } from './capture-error.ts';
import type { Supervision } from './capture-stdio.ts';
import { explainLauncher } from './explain-launcher.ts';
import { installGoModule } from './go/install-go-module.ts';
import { installNpmPackage } from './install-npm-package.ts';
import { prepareBundle } from './mcpb/prepare-bundle.ts';
import type { LaunchOptions } from './parse-arguments.ts';
import type { Source } from './parse-source.ts';
import { installPypiPackage } from './pypi/install-pypi-package.ts';
import { findProgram } from './sandbox/find-programs.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import { showText } from './show-text.ts';
import type { ThrowAwayFolder } from './throw-away-folder.ts';

/** A server ready to be started. */
export interface PreparedServer {
  /** Program first. */
  readonly command: readonly [string, ...string[]];
  /** Programs outside of the throw-away folder that it is run by, apart from Node. */
  readonly programs: readonly string[];
  /** Null where nothing is known of it. */
  readonly facts: ServerFacts | null;
  /** The variables that it names and that may decide what it offers. */
  readonly settings: readonly string[];
  /** Variables that its own files have it started with, by name, where a user decides of their values. */
  readonly variablesSet?: readonly string[];
  /** The version that it says it is of, where the source does not name one. */
  readonly version?: string | null;
  /** Warnings of what was odd in the package. */
  readonly problems: readonly Problem[];
}

/**
 * The command with every argument that names a file of the caller's made absolute, for the server starts elsewhere.
 * Throws a CaptureError where its program isn't there.
 */
async function anchorFiles(command: readonly [string, ...string[]], source: string): Promise<[string, ...string[]]> {
  const isFile = (path: string): Promise<boolean> =>
    stat(path).then(
      (found) => found.isFile(),
      () => false,
    );
  const [program, ...args] = command;
  if ((await findProgram(program)) === null)
    throw captureError(
      { file: source },
      'not-started',
      `There is no program ${showText(program)}.`,
      'Check its name, and that it is on the PATH.',
    );
  const anchored = args.map(async (each) => ((await isFile(each)) ? resolve(each) : each));
  return [program.includes('/') ? resolve(program) : program, ...(await Promise.all(anchored))];
}

/** Gets a package installed, or a command anchored. `name` is the source as problems name it. Throws a CaptureError. */
export async function prepareServer(
  {
    source,
    launch,
    labels,
  }: {
    readonly source: Exclude<Source, { kind: 'file' | 'http' }>;
    readonly launch: LaunchOptions;
    readonly labels: Pick<CaptureLabels, 'variables' | 'secrets'>;
  },
  name: string,
  { sandbox, folder }: { readonly sandbox: Sandbox | null; readonly folder: ThrowAwayFolder },
  supervision: Supervision,
): Promise<PreparedServer> {
  switch (source.kind) {
    case 'npm':
      return installNpmPackage(source, launch, sandbox, folder, supervision);
    case 'pypi':
      return installPypiPackage(source, launch, folder, supervision);
    case 'go':
      return installGoModule(source, launch, folder, supervision);
    case 'cargo':
      return installCrate(source, launch, sandbox, folder, supervision);
    case 'mcpb':
      return prepareBundle(source, new Map([...labels.variables, ...labels.secrets]), folder, supervision);
    case 'command': {
      const launcher = sandbox === null ? null : explainLauncher(source.command, name);
      if (launcher !== null) throw new CaptureError([launcher]);
      return {
        command: await anchorFiles(source.command, name),
        programs: [],
        facts: null,
        settings: [],
        problems: [],
      };
    }
  }
}
