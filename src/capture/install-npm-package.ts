import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { PackageFile } from '../catalog/schema/registry-record.ts';
import { captureError } from './capture-error.ts';
import type { ServerFacts } from './capture.ts';
import { chooseProgram } from './choose-program.ts';
import type { Supervision } from './capture-stdio.ts';
import { explainNpmFailure } from './explain-npm-failure.ts';
import type { LaunchOptions } from './parse-arguments.ts';
import type { PreparedServer } from './prepare-server.ts';
import { readShippedManifests } from './registry/read-package-files.ts';
import { isObject, ToldFields, type JsonObject } from './registry/told-fields.ts';
import { runInstallScripts } from './run-install-scripts.ts';
import { runTool } from './run-tool.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import { findNamedSettings } from './settings/find-untried-settings.ts';
import { listVariables } from './settings/list-variables.ts';
import type { ThrowAwayFolder } from './throw-away-folder.ts';

/** An installed package, ready to be started. */
export type InstalledPackage = PreparedServer & { readonly facts: ServerFacts };

/** The part of a package.json that starting it takes; anything odd in it counts as not there. */
const programsSchema = z.object({
  bin: z
    .union([z.string(), z.record(z.string(), z.string())])
    .optional()
    .catch(undefined),
});

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

async function readPackage(file: string, source: string): Promise<JsonObject> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (!isObject(value)) throw new Error('it is no JSON object');
    return value;
  } catch (error) {
    throw captureError(
      { file: source },
      'odd-package',
      `The package's own package.json can't be read: ${(error as Error).message}`,
      'Check the package on the registry.',
    );
  }
}

/** What package.json says that the package is. */
const describePackage = (manifest: JsonObject, fields: ToldFields): PackageFile => ({
  file: 'package.json',
  name: fields.name(manifest['name'], 'name'),
  version: fields.name(manifest['version'], 'version'),
  repository: fields.repository(manifest['repository'], 'repository'),
  homepage: fields.url(manifest['homepage'], 'homepage'),
  license: fields.license(manifest['license'], 'license'),
});

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
  const manifest = await readPackage(join(modules, name, 'package.json'), source);
  const fields = new ToldFields(source);
  const own = describePackage(manifest, fields);
  const shipped = await readShippedManifests(join(modules, name), name, fields);
  const named = await findNamedSettings(join(modules, name));
  const { bin } = programsSchema.parse(manifest);
  const programs = new Map(Object.entries(typeof bin === 'string' ? { [basename(name)]: bin } : (bin ?? {})));
  const program = chooseProgram(programs, basename(name), launch.program, source);
  return {
    command: [join(modules, '.bin', basename(program))],
    programs: [],
    settings: named.map((setting) => setting.name),
    problems: fields.problems,
    facts: {
      name,
      package: { registry: 'npm', name },
      repository: own.repository,
      homepage: own.homepage,
      license: own.license,
      launch: describeLaunch(`${name}@${version}`, program, launch),
      variables: listVariables(shipped.variables, named),
      author: null,
      files: [own, ...shipped.files],
    },
  };
}
