import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackageFile } from '../../catalog/schema/registry-record.ts';
import { captureError } from '../capture-error.ts';
import type { Supervision } from '../capture-stdio.ts';
import { chooseProgram } from '../choose-program.ts';
import type { InstalledPackage } from '../install-npm-package.ts';
import type { LaunchOptions } from '../parse-arguments.ts';
import { ToldFields } from '../registry/told-fields.ts';
import { runTool, type ToolOutcome } from '../run-tool.ts';
import { findProgram } from '../sandbox/find-programs.ts';
import { findNamedSettings } from '../settings/find-untried-settings.ts';
import { listVariables } from '../settings/list-variables.ts';
import type { ThrowAwayFolder } from '../throw-away-folder.ts';
import { explainInstallFailure, type PypiPackage } from './explain-install-failure.ts';
import { pythonInstallers, type PythonInstaller } from './python-installers.ts';
import type { MetadataHeaders } from './metadata-headers.ts';
import { normaliseName, readWheelMetadata, type WheelMetadata } from './read-wheel-metadata.ts';

type RunStep = (command: readonly [string, ...string[]]) => Promise<ToolOutcome>;

/** The first installer that is there and works. Throws a CaptureError where there is none. */
async function findInstaller(source: string, run: RunStep): Promise<PythonInstaller> {
  for (const installer of pythonInstallers) {
    if ((await findProgram(installer.program)) === null) continue;
    // What is on the PATH may be a stand-in that only knows of another Python.
    if ((await run([installer.program, '--version'])).succeeded) return installer;
  }
  throw captureError(
    { file: source },
    'no-python',
    'There is neither uv nor python3 to install it with.',
    'Install uv, or Python 3 with venv.',
  );
}

/** The versions that the index has, whatever they need; none where nobody tells. */
async function listVersions(name: string, run: RunStep): Promise<string[]> {
  const { lines } = await run(['python3', '-m', 'pip', 'index', 'versions', '--ignore-requires-python', name]);
  const listed = lines.find((line) => line.startsWith('Available versions:')) ?? '';
  return listed
    .replace('Available versions:', '')
    .split(',')
    .map((version) => version.trim());
}

/** How a user starts the program. */
const describeLaunch = (
  spec: string,
  isOwn: boolean,
  program: string,
  { requirements, arguments: args }: LaunchOptions,
): string[] => [
  'uvx',
  ...requirements.flatMap((each) => ['--with', each]),
  ...(isOwn ? [spec] : ['--from', spec, program]),
  ...args,
];

/** What METADATA says that the package is. */
const describeWheel = (
  headers: MetadataHeaders,
  { repository, homepage, license }: Pick<WheelMetadata, 'repository' | 'homepage' | 'license'>,
  fields: ToldFields,
): PackageFile => ({
  file: 'METADATA',
  name: fields.name(headers.get('name')?.[0], 'Name'),
  version: fields.name(headers.get('version')?.[0], 'Version'),
  repository: fields.repository(repository, 'Project-URL'),
  homepage: fields.url(homepage, 'Home-page'),
  license: fields.name(license, 'License'),
});

/** Installs an exact version and all it needs, from wheels only. Throws a CaptureError that tells why that fails. */
export async function installPypiPackage(
  { name, version }: PypiPackage,
  launch: LaunchOptions,
  folder: ThrowAwayFolder,
  supervision: Supervision,
): Promise<InstalledPackage> {
  const spec = `${name}==${version}`;
  const source = `pypi:${spec}`;
  // The installer is ours, not the server's: it sees our settings (index, proxy, cache). No code of the package runs.
  let environment: NodeJS.ProcessEnv = process.env;
  const run: RunStep = (command) => runTool({ source, command, environment }, folder, supervision);
  const installer = await findInstaller(source, run);
  environment = { ...process.env, ...installer.variables };
  supervision.report(`installing ${source} with ${installer.program}`);
  for (const step of installer.steps(folder.program, spec, launch.requirements)) {
    const { succeeded, tail } = await run(step);
    if (!succeeded) throw await explainInstallFailure(tail, { name, version }, () => listVersions(name, run));
  }

  const venv = installer.environment(folder.program);
  const { programs, folder: metadata, headers, ...facts } = await readWheelMetadata(venv, name, source);
  const fields = new ToldFields(source);
  const file = describeWheel(headers, facts, fields);
  const named = await findNamedSettings(metadata);
  const own = [...programs.keys()].find((each) => normaliseName(each) === normaliseName(name)) ?? name;
  const program = chooseProgram(programs, own, launch.program, source);
  const python = join(venv, 'bin/python');
  return {
    command: [join(venv, 'bin', program)],
    programs: [python, await realpath(python)],
    settings: named.map((setting) => setting.name),
    problems: fields.problems,
    facts: {
      name,
      package: { registry: 'pypi', name },
      repository: file.repository,
      homepage: file.homepage,
      license: file.license,
      launch: describeLaunch(spec, program === name, program, launch),
      variables: listVariables([], named),
      author: null,
      files: [file],
    },
  };
}
