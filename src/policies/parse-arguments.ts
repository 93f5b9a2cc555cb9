import { parseArgs, type ParseArgsConfig } from 'node:util';
import { explainOptionError } from '../catalog/explain-option-error.ts';
import type { Problem } from '../catalog/schema/problem.ts';
import { suggestNearest } from '../catalog/suggest-nearest.ts';
import type { PolicyFormat } from './define-format.ts';
import type { Pack } from './define-pack.ts';
import { findFormat, formatIds } from './formats/index.ts';
import { scopes, type Scope } from './intent.ts';
import { findPack } from './packs/index.ts';
import { packIds } from './packs/pack-ids.ts';
import { showName } from './show-name.ts';

/** Which tools a policy is asked for. */
export interface Selection {
  readonly server: string;
  /** Null for the newest full snapshot. */
  readonly version: string | null;
  /** Null for the whole server. */
  readonly tool: string | null;
}

/** How the policy is to be written. */
export interface Rendering {
  readonly format: PolicyFormat;
  readonly pack: Pack;
  readonly scope: Scope;
  /** Null for the server's slug. */
  readonly alias: string | null;
}

/** What the arguments say; a half is null where it can't be followed, and the problems say why. */
export interface PolicyArguments {
  readonly selection: Selection | null;
  readonly rendering: Rendering | null;
  readonly problems: readonly Problem[];
}

const USAGE =
  'npm run -s policy -- --server SLUG [--version V] [--tool NAME] --format ID [--pack NAME] [--scope only|rest] [--alias NAME]';

const EMPTY_ALIAS = 'Give the name that your client has for the server, or leave --alias out.';

const OPTIONS = {
  server: { type: 'string' },
  version: { type: 'string' },
  tool: { type: 'string' },
  format: { type: 'string' },
  pack: { type: 'string', default: 'standard' },
  scope: { type: 'string', default: 'only' },
  alias: { type: 'string' },
} satisfies NonNullable<ParseArgsConfig['options']>;

const readOptions = (args: readonly string[]) => parseArgs({ args: [...args], options: OPTIONS }).values;

const refuse = (code: string, message: string, hint: string): Problem => ({
  code,
  level: 'error',
  file: '-',
  path: '',
  message,
  hint,
});

/** What is wrong with an option that must name one of some. */
function describeMiss(option: string, given: string | undefined, all: readonly string[]): Problem {
  const nearest = given === undefined ? null : suggestNearest(given, all);
  const hint = `${nearest === null ? '' : `Did you mean ${nearest}? `}Take one of: ${all.join(', ')}.`;
  return given === undefined
    ? refuse('missing-argument', `There is no --${option}.`, hint)
    : refuse(`unknown-${option}`, `There is no ${option} ${showName(given)}.`, hint);
}

/** Reads the arguments after `npm run policy --`. */
export function parseArguments(args: readonly string[]): PolicyArguments {
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions(args);
  } catch (error) {
    const { message, hint } = explainOptionError(error, Object.keys(OPTIONS));
    return { selection: null, rendering: null, problems: [refuse('bad-arguments', message, hint)] };
  }
  const { server, version = null, tool = null, alias = null } = options;
  const format = findFormat(options.format ?? '');
  const pack = findPack(options.pack);
  const scope = scopes.find((each) => each === options.scope) ?? null;
  return {
    selection: server === undefined ? null : { server, version, tool },
    rendering:
      format === null || pack === null || scope === null || alias === '' ? null : { format, pack, scope, alias },
    problems: [
      ...(server === undefined ? [refuse('missing-argument', 'There is no --server.', USAGE)] : []),
      ...(format === null ? [describeMiss('format', options.format, formatIds)] : []),
      ...(pack === null ? [describeMiss('pack', options.pack, packIds)] : []),
      ...(scope === null ? [describeMiss('scope', options.scope, scopes)] : []),
      ...(alias === '' ? [refuse('empty-alias', 'No server is called by an empty --alias.', EMPTY_ALIAS)] : []),
    ],
  };
}
