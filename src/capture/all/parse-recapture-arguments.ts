import { availableParallelism } from 'node:os';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { explainOptionError } from '../../catalog/explain-option-error.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import { CaptureError } from '../capture-error.ts';
import { DEFAULT_TIMEOUT } from '../parse-arguments.ts';

/** What `npm run ingest -- --all` is asked for. */
export interface RecaptureRequest {
  /** Slugs of the servers; empty for all. */
  readonly servers: readonly string[];
  /** How many are captured at once. */
  readonly jobs: number;
  /** Whether the newest version that a registry has is captured in place of the one at hand. */
  readonly newest: boolean;
  /** Whether what a server serves under a version that it served something else under is kept, as a snapshot of its own. */
  readonly keepChanges: boolean;
  /** The file that the report is written to as JSON; null for none. */
  readonly report: string | null;
  /** How long a server may take to answer everything, in seconds, at each start. */
  readonly timeout: number;
  /** The folder that holds one folder a server. */
  readonly out: string;
}

const USAGE = `npm run ingest -- --all [--server SLUG …] [--jobs N] [--newest] [--keep-changes] [--report FILE] [--timeout S] [--out DIR]

Captures every server again as its server.json says, and reports which serve the same, which have changed and which
could not be captured. What was captured before is never overwritten. A version that there is no snapshot of is kept as
a new one. Where a server serves something else under the version that it had, that is reported each time and written
nowhere, so that it can't pass as an update: read the report, and keep it with --keep-changes as VERSION+changed-DAY,
which later runs then compare with. --newest looks up and captures the newest version that the registry has.
--timeout holds for each start of a server, of which there are about a dozen at most, and one for each of its modes.`;

/** What a package takes, installed and started, at most, but for a few. */
const BYTES_A_JOB = 1.5 * 1024 ** 3;
const MOST_JOBS = 4;

/** As many as there are cores and memory for, up to four. */
const chooseJobs = (): number =>
  Math.max(1, Math.min(MOST_JOBS, availableParallelism(), Math.floor(process.availableMemory() / BYTES_A_JOB)));

const OPTIONS = {
  all: { type: 'boolean' },
  server: { type: 'string', multiple: true, default: [] },
  jobs: { type: 'string', default: String(chooseJobs()) },
  newest: { type: 'boolean', default: false },
  'keep-changes': { type: 'boolean', default: false },
  report: { type: 'string' },
  timeout: { type: 'string', default: String(DEFAULT_TIMEOUT) },
  out: { type: 'string', default: 'data/servers' },
} satisfies NonNullable<ParseArgsConfig['options']>;

const readOptions = (args: readonly string[]) => parseArgs({ args: [...args], options: OPTIONS });

/** Whether the arguments ask for all servers, and not for a single source. */
export const asksForAll = (args: readonly string[]): boolean => {
  const end = args.indexOf('--');
  return args.slice(0, end === -1 ? args.length : end).includes('--all');
};

/** Reads the arguments after `npm run ingest --` that ask for all servers; throws a CaptureError where they are wrong. */
export function parseRecaptureArguments(args: readonly string[]): RecaptureRequest {
  const problems: Problem[] = [];
  const refuse = (message: string, hint = USAGE): void => {
    problems.push({ code: 'bad-arguments', level: 'error', file: '-', path: '', message, hint });
  };
  let values: ReturnType<typeof readOptions>['values'];
  try {
    ({ values } = readOptions(args));
  } catch (error) {
    const { message, hint } = explainOptionError(error, Object.keys(OPTIONS));
    refuse(message, hint);
    throw new CaptureError(problems);
  }
  const jobs = Number(values.jobs);
  if (!(Number.isInteger(jobs) && jobs >= 1 && jobs <= 64))
    refuse(`--jobs takes a number up to 64, not ${values.jobs}.`);
  const timeout = Number(values.timeout);
  if (!(timeout > 0 && timeout <= 3600)) refuse(`--timeout takes seconds, up to 3600, not ${values.timeout}.`);
  if (problems.length > 0) throw new CaptureError(problems);
  return {
    servers: values.server,
    jobs,
    newest: values.newest,
    keepChanges: values['keep-changes'],
    report: values.report ?? null,
    timeout,
    out: values.out,
  };
}
