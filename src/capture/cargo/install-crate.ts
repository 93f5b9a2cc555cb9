import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Supervision } from '../capture-stdio.ts';
import { chooseProgram } from '../choose-program.ts';
import type { InstalledPackage } from '../install-npm-package.ts';
import type { LaunchOptions } from '../parse-arguments.ts';
import { ToldFields } from '../registry/told-fields.ts';
import { runTool, type ToolOutcome } from '../run-tool.ts';
import { confineCommand } from '../sandbox/confine-command.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { findNamedSettings } from '../settings/find-untried-settings.ts';
import { listVariables } from '../settings/list-variables.ts';
import type { ThrowAwayFolder } from '../throw-away-folder.ts';
import { explainCargoFailure } from './explain-cargo-failure.ts';
import { findToolchain, type RustToolchain } from './find-toolchain.ts';
import { findCrateFolder, readCrateManifest } from './read-crate-manifest.ts';

/** A server of hundreds of crates takes many minutes to build. */
const MOST_SECONDS = 2_400;

const NOT_HERE = 'not compiled outside of the sandbox';

/**
 * A compiler that tells cargo what it is, and compiles nothing: with it, cargo downloads what a crate is built of, and
 * stops before any of it could run.
 */
const refusingCompiler = (rustc: string): string =>
  `#!/bin/sh
case " $* " in *" -vV "* | *" --print"*) exec '${rustc.replaceAll("'", String.raw`'\''`)}' "$@" ;; esac
echo '${NOT_HERE}' >&2
exit 1
`;

/** Where a crate is built: all in the folder of one capture, for what it builds with may write there. */
const layOut = ({ program }: ThrowAwayFolder) => ({
  home: join(program, 'cargo'),
  target: join(program, 'target'),
  compiler: join(program, 'compiler'),
  out: join(program, 'installed'),
});

type Places = ReturnType<typeof layOut>;

/** What holds for both steps. Whatever would put another compiler before ours is left out. */
const cargoVariables = ({ home, target }: Places, rustc: string): NodeJS.ProcessEnv => ({
  CARGO_HOME: home,
  CARGO_TARGET_DIR: target,
  CARGO_TERM_COLOR: 'never',
  RUSTC: rustc,
  RUSTC_WRAPPER: '',
  RUSTC_WORKSPACE_WRAPPER: '',
});

interface Build {
  readonly source: string;
  /** As cargo takes it. */
  readonly spec: string;
  readonly tools: RustToolchain;
  readonly places: Places;
  readonly folder: ThrowAwayFolder;
  readonly supervision: Supervision;
}

/** Downloads a crate and what it is built of, as its lockfile has it. Nothing of them runs. */
async function download({ source, spec, tools, places, folder, supervision }: Build): Promise<void> {
  await mkdir(folder.program, { recursive: true });
  await writeFile(places.compiler, refusingCompiler(tools.rustc));
  await chmod(places.compiler, 0o755);
  const { tail, succeeded } = await runTool(
    {
      source,
      command: [tools.cargo, 'install', '--locked', '--quiet', '--jobs', '1', '--root', places.out, spec],
      // cargo is ours, not the server's: it sees our settings (registry, proxy).
      environment: { ...process.env, ...cargoVariables(places, places.compiler) },
      seconds: MOST_SECONDS,
    },
    folder,
    supervision,
  );
  await rm(places.target, { recursive: true, force: true });
  if (!succeeded && !tail.includes(NOT_HERE)) throw explainCargoFailure(tail, source);
}

/** Builds what was downloaded, in the sandbox where there is one: building a crate runs programs of many. */
async function build({ source, spec, tools, places, folder, supervision }: Build, sandbox: Sandbox | null) {
  const { cargo, rustc } = tools;
  const { command, path } = await confineCommand(sandbox, {
    command: [cargo, 'install', '--locked', '--offline', '--quiet', '--root', places.out, spec],
    folder,
    standIn: null,
    programs: [cargo, rustc],
  });
  const environment = {
    PATH: [dirname(rustc), path].join(':'),
    HOME: folder.home,
    TMPDIR: folder.temporary,
    ...cargoVariables(places, rustc),
  };
  const outcome: ToolOutcome = await runTool(
    { source, command, environment, seconds: MOST_SECONDS },
    folder,
    supervision,
  );
  if (!outcome.succeeded) throw explainCargoFailure(outcome.tail, source);
  for (const each of [places.home, places.target]) await rm(each, { recursive: true, force: true });
}

/**
 * Builds the programs of an exact version of a crate as `cargo install --locked` does: downloaded first, with nothing
 * run, then built without a network. Throws a CaptureError that tells why that fails.
 */
export async function installCrate(
  { name, version }: { readonly name: string; readonly version: string },
  launch: LaunchOptions,
  sandbox: Sandbox | null,
  folder: ThrowAwayFolder,
  supervision: Supervision,
): Promise<InstalledPackage> {
  const spec = `${name}@${version}`;
  const source = `cargo:${spec}`;
  const places = layOut(folder);
  const tools = await findToolchain(source, (command) =>
    runTool({ source, command: [...command], environment: process.env }, folder, supervision),
  );
  const work: Build = { source, spec, tools, places, folder, supervision };
  supervision.report(`downloading what ${source} is built of`);
  await download(work);
  const fields = new ToldFields(source);
  // Read before it is built, for what builds it could write it anew.
  const crate = await findCrateFolder(places.home, name, version);
  const told = crate === null ? null : await readCrateManifest(crate, fields);
  const named = crate === null ? [] : await findNamedSettings(crate);
  supervision.report(`building ${source}`);
  await build(work, sandbox);
  const bin = join(places.out, 'bin');
  const programs = await readdir(bin).catch(() => []);
  const program = chooseProgram(new Map(programs.map((each) => [each, each])), name, launch.program, source);
  return {
    command: [join(bin, program)],
    programs: [],
    settings: named.map((setting) => setting.name),
    problems: fields.problems,
    facts: {
      name,
      package: { registry: 'cargo', name },
      repository: told?.file.repository ?? null,
      homepage: told?.file.homepage ?? null,
      license: told?.file.license ?? null,
      launch: [program, ...launch.arguments],
      variables: listVariables([], named),
      author: told?.author ?? null,
      files: told === null ? [] : [told.file],
    },
  };
}
