import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Supervision } from '../capture-stdio.ts';
import type { PreparedServer } from '../prepare-server.ts';
import { readShippedManifests } from '../registry/read-package-files.ts';
import { ToldFields } from '../registry/told-fields.ts';
import { runTool } from '../run-tool.ts';
import { findNamedSettings } from '../settings/find-untried-settings.ts';
import { listVariables } from '../settings/list-variables.ts';
import type { ThrowAwayFolder } from '../throw-away-folder.ts';
import { warning } from '../warning.ts';
import { readBundleManifest } from './bundle-manifest.ts';
import { nameBundle, type BundleSource } from './bundle-source.ts';
import { chooseRuntime, demandStart } from './choose-runtime.ts';
import { getBundle } from './get-bundle.ts';
import { settleSettings, type SettledSettings } from './settle-settings.ts';
import { placeStartScript, spellStart, writeStartScript } from './spell-start.ts';
import { unpackBundle } from './unpack-bundle.ts';

/** What the capture sets itself, so that a manifest can't. */
const KEPT = ['HOME', 'PATH', 'TMPDIR'];

function tellSettings({ madeUp }: SettledSettings, unheard: readonly string[], source: string) {
  return [
    ...(madeUp.length === 0
      ? []
      : [
          warning(
            'made-up-settings',
            source,
            `What it asks its user for was made up: ${madeUp.join(', ')}.`,
            'Give other made-up values with --env KEY=VALUE.',
          ),
        ]),
    ...(unheard.length === 0
      ? []
      : [
          warning(
            'kept-variables',
            source,
            `Its manifest sets ${unheard.join(', ')}, which the capture sets itself.`,
            'If it does not start without, unpack it and capture by command.',
          ),
        ]),
  ];
}

/**
 * Gets a bundle, unpacks it, and makes it ready to be started as its manifest says. Nothing of it runs here, and its
 * manifest decides of nothing outside of its folder. `given` are settings and variables by name. Throws a CaptureError
 * that tells why that fails.
 */
export async function prepareBundle(
  bundleSource: BundleSource,
  given: ReadonlyMap<string, string>,
  folder: ThrowAwayFolder,
  supervision: Supervision,
): Promise<PreparedServer> {
  const source = nameBundle(bundleSource);
  const folders = { bundle: join(folder.program, 'bundle'), user: join(folder.program, 'user') };
  supervision.report(`unpacking ${source}`);
  await unpackBundle(await getBundle(bundleSource, supervision.signal), folders.bundle, source);
  const manifest = await readBundleManifest(folders.bundle, source);
  const start = demandStart(manifest, source);
  const settings = await settleSettings(manifest, given, folders);
  const spelled = await spellStart(start, settings, folders);
  const { program, isOurs } = await chooseRuntime(spelled, folders.bundle, source, (command) =>
    runTool({ source, command: [...command], environment: process.env }, folder, supervision),
  );
  const script = placeStartScript(folders);
  await writeFile(script, writeStartScript(program, spelled));
  await chmod(script, 0o755);
  const fields = new ToldFields(source);
  const told = await readShippedManifests(folders.bundle, manifest.name, fields);
  const own = told.files.find(({ file }) => file === 'manifest.json');
  const named = await findNamedSettings(folders.bundle);
  const unheard = KEPT.filter((name) => spelled.environment.has(name));
  return {
    command: [script],
    programs: isOurs ? [program] : [],
    settings: [...spelled.leftOpen, ...named.map(({ name }) => name)],
    variablesSet: [...spelled.environment.keys()].filter((name) => told.variables.some((known) => known.name === name)),
    version: fields.name(manifest.version, 'manifest.json version'),
    problems: [...fields.problems, ...tellSettings(settings, unheard, source)],
    facts: {
      name: fields.name(manifest.name, 'manifest.json name') ?? source,
      package: null,
      repository: own?.repository ?? null,
      homepage: own?.homepage ?? null,
      license: own?.license ?? null,
      launch: [],
      variables: listVariables(told.variables, named),
      author: manifest.author === undefined ? null : fields.person(manifest.author, 'manifest.json author'),
      files: told.files,
    },
  };
}
