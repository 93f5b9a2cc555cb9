import { parseArgs } from 'node:util';
import type { Problem } from '../catalog/schema/problem.ts';
import type { CaptureLabels } from './build-manifest.ts';
import { CaptureError } from './capture-error.ts';
import { parseSource, type Source } from './parse-source.ts';

/** What `npm run ingest` is asked for. */
export interface IngestRequest {
  readonly source: Source;
  /** Slug of the server; null where it is to follow from the source. */
  readonly server: string | null;
  readonly labels: CaptureLabels;
  /** How long a server may take to answer everything, in seconds. */
  readonly timeout: number;
  /** The folder that holds one folder a server. */
  readonly out: string;
}

const DEFAULT_TIMEOUT = 60;
const VARIABLE = /^([A-Za-z_][A-Za-z0-9_]*)=([\s\S]*)$/;
/** Set by the capture itself, to throw-away folders. */
const RESERVED = new Set(['HOME', 'TMPDIR']);

const USAGE =
  'npm run ingest -- SOURCE [--server SLUG] [--version V] [--coverage full|partial] [--note TEXT] [--env NAME=VALUE …] [--timeout S] [--out DIR]';

const readOptions = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      server: { type: 'string' },
      version: { type: 'string' },
      coverage: { type: 'string' },
      note: { type: 'string' },
      env: { type: 'string', multiple: true, default: [] },
      timeout: { type: 'string', default: String(DEFAULT_TIMEOUT) },
      out: { type: 'string', default: 'data/servers' },
    },
  });

/** Reads the arguments after `npm run ingest --`; throws a CaptureError with everything that is wrong with them. */
export function parseArguments(args: readonly string[]): IngestRequest {
  const problems: Problem[] = [];
  const refuse = (message: string, hint = USAGE): void => {
    problems.push({ code: 'bad-arguments', level: 'error', file: '-', path: '', message, hint });
  };
  // The first -- ends the options: what follows is the server's own command line.
  const end = args.indexOf('--');
  const command = end === -1 ? [] : args.slice(end + 1);
  let parsed: ReturnType<typeof readOptions>;
  try {
    parsed = readOptions(end === -1 ? args : args.slice(0, end));
  } catch (error) {
    refuse((error as Error).message);
    throw new CaptureError(problems);
  }
  const { values, positionals } = parsed;

  const variables = new Map<string, string>();
  for (const entry of values.env) {
    const [, name = '', value = ''] = VARIABLE.exec(entry) ?? [];
    // The entry isn't repeated in the message: it may be a secret.
    if (name === '') refuse('An --env is not of the form NAME=VALUE.');
    else if (RESERVED.has(name)) refuse(`${name} can't be set: it points to a throw-away folder.`);
    else variables.set(name, value);
  }
  const timeout = Number(values.timeout);
  if (!(timeout > 0 && timeout <= 3600)) refuse(`--timeout takes seconds, up to 3600, not ${values.timeout}.`);
  const coverage = values.coverage ?? null;
  if (coverage !== null && coverage !== 'full' && coverage !== 'partial') refuse('--coverage is full or partial.');

  const source = parseSource(positionals, command);
  if ('problem' in source) problems.push(source.problem);
  if (problems.length > 0 || 'problem' in source) throw new CaptureError(problems);
  return {
    source,
    server: values.server ?? null,
    labels: {
      version: values.version ?? null,
      coverage: coverage as CaptureLabels['coverage'],
      note: values.note ?? null,
      variables,
    },
    timeout,
    out: values.out,
  };
}
