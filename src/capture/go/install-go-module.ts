import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { captureError } from '../capture-error.ts';
import type { Supervision } from '../capture-stdio.ts';
import type { InstalledPackage } from '../install-npm-package.ts';
import type { LaunchOptions } from '../parse-arguments.ts';
import type { GoSource } from '../parse-source.ts';
import { isObject } from '../registry/told-fields.ts';
import { runTool, type ToolOutcome } from '../run-tool.ts';
import { findProgram } from '../sandbox/find-programs.ts';
import { findNamedSettings } from '../settings/find-untried-settings.ts';
import { listVariables } from '../settings/list-variables.ts';
import type { ThrowAwayFolder } from '../throw-away-folder.ts';
import { explainGoFailure } from './explain-go-failure.ts';
import { goEnvironment } from './go-client.ts';

/** A program of hundreds of packages takes minutes to build for the first time. */
const MOST_SECONDS = 1_200;

/** The path that `go install` takes. */
export const spellGoPackage = ({ name, command }: Pick<GoSource, 'name' | 'command'>): string =>
  command === null ? name : `${name}/${command}`;

/** Forges whose modules are named by the address of their repository. */
const FORGES = /^(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)\/[\w.-]+\/[\w.-]+/;

/** The address of the repository that a module's path names; null where it names none. */
export const readModuleRepository = (name: string): string | null => {
  const [place] = FORGES.exec(name) ?? [];
  return place === undefined ? null : `https://${place}`;
};

/** Where Go keeps a module that it has built; null where it does not say. */
function readFolder({ lines }: ToolOutcome): string | null {
  try {
    const told: unknown = JSON.parse(lines.join('\n'));
    return isObject(told) && typeof told['Dir'] === 'string' ? told['Dir'] : null;
  } catch {
    return null;
  }
}

/**
 * Builds the program of an exact version of a module, without C and with no generator run, so that nothing of it runs
 * before it is started in the sandbox. Throws a CaptureError that tells why that fails.
 */
export async function installGoModule(
  source: GoSource,
  { arguments: args }: LaunchOptions,
  folder: ThrowAwayFolder,
  supervision: Supervision,
): Promise<InstalledPackage> {
  const { name, version } = source;
  const spec = `${spellGoPackage(source)}@${version}`;
  const file = `go:${spec}`;
  if ((await findProgram('go')) === null)
    throw captureError({ file }, 'no-go', 'There is no Go to build it with.', 'Install Go, and put it on the PATH.');
  const bin = join(folder.program, 'bin');
  const environment = { ...goEnvironment(), GOBIN: bin };
  const run = (...command: [string, ...string[]]): Promise<ToolOutcome> =>
    runTool({ source: file, command, environment, seconds: MOST_SECONDS }, folder, supervision);
  supervision.report(`building ${file}`);
  // Without the paths of this machine in the program; modules stay writable, so that whoever wants may remove them.
  const { succeeded, tail } = await run('go', 'install', '-trimpath', '-modcacherw', spec);
  if (!succeeded) throw explainGoFailure(tail, file);
  const [program] = await readdir(bin);
  if (program === undefined) throw explainGoFailure('no Go files', file);
  const modules = readFolder(await run('go', 'list', '-m', '-json', `${name}@${version}`));
  const named = modules === null ? [] : await findNamedSettings(modules);
  return {
    command: [join(bin, program)],
    programs: [],
    settings: named.map((setting) => setting.name),
    problems: [],
    facts: {
      name: program,
      package: { registry: 'go', name },
      repository: readModuleRepository(name),
      homepage: null,
      license: null,
      launch: ['go', 'run', spec, ...args],
      variables: listVariables([], named),
      author: null,
      files: [],
    },
  };
}
