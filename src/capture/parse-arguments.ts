import { isMadeUp, recipeSchema, type Mode, type RecipeFile } from '../catalog/schema/recipe.ts';
import type { CaptureLabels } from './build-manifest.ts';
import { parseDescription, type SaidOfServer } from './parse-description.ts';
import { parseHeaders } from './http/parse-headers.ts';
import { makeUpValue } from './make-up-value.ts';
import { parseModes } from './parse-modes.ts';
import { readOptions, type Options } from './read-options.ts';
import { parseSource, type Source } from './parse-source.ts';
import { readRecipeFiles } from './read-recipe-files.ts';
import { showText } from './show-text.ts';

/** How the program of a package is started, and what it needs around it. */
export interface LaunchOptions {
  /** Null: the only one, or the one named like the package. */
  readonly program: string | null;
  /** Requirements installed beside a PyPI package. */
  readonly requirements: readonly string[];
  readonly arguments: readonly string[];
  /** Files that it finds where it starts. */
  readonly files: readonly RecipeFile[];
  /** Whether install scripts are run. */
  readonly installScripts: boolean;
  /** The loopback port on which a stand-in answers; null for none. */
  readonly standIn: number | null;
  /** Other settings of its own under which it is captured too. */
  readonly modes: readonly Mode[];
  /** Whether it is confined to a sandbox where there is one. */
  readonly sandbox: boolean;
}

/** What `npm run ingest` is asked for. */
export interface IngestRequest extends SaidOfServer {
  readonly source: Source;
  readonly launch: LaunchOptions;
  /** Slug of the server; null where it is to follow from the source. */
  readonly server: string | null;
  readonly labels: CaptureLabels;
  /** How long a server may take to answer everything, in seconds; at each start, of which there are a dozen at most, and one a mode. */
  readonly timeout: number;
  /** The folder that holds one folder a server. */
  readonly out: string;
}

/** In seconds. */
export const DEFAULT_TIMEOUT = 60;
const VARIABLE = /^([A-Za-z_][A-Za-z0-9_]*)=([\s\S]*)$/;
/** A name alone, which gets a made-up value. */
const BARE_NAME = /^[A-Z][A-Z0-9_]*$/;
/** Set by the capture itself, or heard by what starts the server. */
const RESERVED = /^(HOME|PATH|TMPDIR|ENV|BASH_ENV|LD_.*|DYLD_.*)$/;

/** How ingest is called, in one line. */
export const INGEST_USAGE =
  'npm run ingest -- SOURCE [--server SLUG] [--product NAME] [--domain ID] [--version V] [--coverage full|partial] [--note TEXT] [--env NAME[=MADE-UP VALUE] …] [--secret NAME=VALUE …] [--mode ID:NAME=VALUE,… …] [--header NAME=VALUE …] [--program NAME] [--with REQUIREMENT …] [--file FILE …] [--allow-scripts] [--stand-in PORT] [--no-sandbox] [--timeout S] [--out DIR] [-- ARGS…]';

const OPTIONS = {
  server: { type: 'string' },
  product: { type: 'string' },
  domain: { type: 'string' },
  version: { type: 'string' },
  coverage: { type: 'string' },
  note: { type: 'string' },
  env: { type: 'string', multiple: true, default: [] },
  secret: { type: 'string', multiple: true, default: [] },
  mode: { type: 'string', multiple: true, default: [] },
  header: { type: 'string', multiple: true, default: [] },
  program: { type: 'string' },
  with: { type: 'string', multiple: true, default: [] },
  file: { type: 'string', multiple: true, default: [] },
  'allow-scripts': { type: 'boolean', default: false },
  'stand-in': { type: 'string' },
  'no-sandbox': { type: 'boolean', default: false },
  timeout: { type: 'string', default: String(DEFAULT_TIMEOUT) },
  out: { type: 'string', default: 'data/servers' },
} satisfies Options;

/** Reads entries of the form NAME=VALUE. They aren't repeated in messages: they may be secrets. */
function readVariables(
  entries: readonly string[],
  option: string,
  refuse: (message: string) => void,
): Map<string, string> {
  const variables = new Map<string, string>();
  for (const entry of entries) {
    const [, name = '', value = ''] = VARIABLE.exec(entry) ?? [];
    if (name === '') refuse(`An ${option} is not of the form NAME=VALUE.`);
    else if (RESERVED.test(name)) refuse(`${name} can't be set: it is the capture's own.`);
    else variables.set(name, value);
  }
  return variables;
}

/** Reads the arguments after `npm run ingest --`; throws a CaptureError with everything that is wrong with them. */
export function parseArguments(args: readonly string[]): IngestRequest {
  // The first -- ends the options: what follows is the server's own command line, or the end of it.
  const end = args.indexOf('--');
  const own = end === -1 ? [] : args.slice(end + 1);
  const read = readOptions(end === -1 ? args : args.slice(0, end), OPTIONS, INGEST_USAGE, true);
  const { values, positionals, refuse, take, demandSound } = read;

  const variables = readVariables(
    values.env.map((entry) => (BARE_NAME.test(entry) ? `${entry}=${makeUpValue(entry)}` : entry)),
    '--env',
    refuse,
  );
  for (const each of values.with)
    if (!recipeSchema.shape.requirements.safeParse([each]).success)
      refuse(`${showText(each)} is no requirement.`, "Write --with NAME, or --with 'NAME<2'.");
  const secrets = readVariables(values.secret, '--secret', refuse);
  const modes = parseModes(values.mode, refuse);
  const files = readRecipeFiles(values.file, refuse);
  const headers = parseHeaders(values.header, refuse);
  for (const [name, value] of variables)
    if (!isMadeUp(value))
      refuse(
        `The value of ${name} looks like a real credential, and what --env sets is kept in server.json.`,
        'Make up a value of fewer different characters, or give a real one, which is kept nowhere, with --secret NAME=VALUE.',
      );
  if (!own.every(isMadeUp) && positionals.length > 0)
    refuse(
      'An argument looks like a real credential, and arguments are kept in server.json.',
      'Make up one of fewer different characters.',
    );
  const timeout = Number(values.timeout);
  if (!(timeout > 0 && timeout <= 3600)) refuse(`--timeout takes seconds, up to 3600, not ${values.timeout}.`);
  const standIn = values['stand-in'] === undefined ? null : Number(values['stand-in']);
  if (!recipeSchema.shape.standIn.safeParse(standIn).success) refuse('--stand-in takes a port, from 1024 to 65535.');
  const coverage = values.coverage ?? null;
  if (coverage !== null && coverage !== 'full' && coverage !== 'partial') refuse('--coverage is full or partial.');

  const said = parseDescription(values, refuse);
  const source = parseSource(positionals, own);
  const isPackage = 'kind' in source && 'version' in source;
  if ('problem' in source) take(source.problem);
  else if ((!isPackage || source.kind === 'go') && values.program !== undefined)
    refuse('--program is for packages of npm, PyPI and crates.io.');
  else if (source.kind !== 'pypi' && values.with.length > 0) refuse('--with is for PyPI packages.');
  else if (source.kind !== 'npm' && values['allow-scripts'])
    refuse('--allow-scripts is for npm packages: to build one from PyPI takes the network.');
  else if (source.kind === 'http' && variables.size + secrets.size > 0)
    refuse('A server behind a URL sees no variable of ours: give it what it wants with --header NAME=VALUE.');
  if (modes.length > 0 && 'kind' in source && (source.kind === 'http' || source.kind === 'file'))
    refuse('--mode is for servers that are started here.');
  if (files.length > 0 && 'kind' in source && (source.kind === 'http' || source.kind === 'file'))
    refuse('--file is for servers that are started here.');
  if (headers.size > 0 && 'kind' in source && source.kind !== 'http') refuse('--header is for servers behind a URL.');
  demandSound();
  if ('problem' in source) throw new Error('unreachable: the problem was taken');
  return {
    source,
    launch: {
      program: values.program ?? null,
      requirements: values.with,
      arguments: isPackage || ('kind' in source && source.kind === 'mcpb') ? own : [],
      files,
      installScripts: values['allow-scripts'],
      standIn,
      modes,
      sandbox: !values['no-sandbox'],
    },
    ...said,
    server: values.server ?? null,
    labels: {
      version: values.version ?? null,
      coverage: coverage as CaptureLabels['coverage'],
      note: values.note ?? null,
      variables,
      secrets: new Map([...secrets, ...headers]),
    },
    timeout,
    out: values.out,
  };
}
