import { availableParallelism } from 'node:os';
import { DEFAULT_TIMEOUT } from '../parse-arguments.ts';
import { readOptions, type Options } from '../read-options.ts';
import type { Part } from './recapture-report.ts';

/** What `npm run ingest -- --all` is asked for. */
export interface RecaptureRequest {
  /** Slugs of the servers; empty for all. */
  readonly servers: readonly string[];
  /** How many are captured at once. */
  readonly jobs: number;
  /** Whether every server is captured again in the version at hand, and no registry is asked for a newer one. */
  readonly again: boolean;
  /** The share of the servers that is captured; null for all that are asked for. */
  readonly part: Part | null;
  /** Whether the run that was interrupted is gone on with. */
  readonly resume: boolean;
  /** Whether what a server serves under a version that it served something else under is kept, as a snapshot of its own. */
  readonly keepChanges: boolean;
  /** The file that the report is written to as JSON; null for none. */
  readonly report: string | null;
  /** How long a server may take to answer everything, in seconds, at each start. */
  readonly timeout: number;
  /** The folder that holds one folder a server. */
  readonly out: string;
}

const USAGE = `npm run ingest -- --all [--server SLUG …] [--again] [--part I/N] [--resume] [--jobs N] [--keep-changes] [--report FILE] [--timeout S] [--out DIR]

Asks the registry of each server's package for its newest version, one after the other, and captures those that have
moved on; those that have not are skipped. --again asks no registry: it captures every server in the version at hand, as
its server.json says, and reports which serve the same and which don't. What was captured before is never overwritten. A
version that there is no snapshot of is kept as a new one. Where a server serves something else under the version that it
had, that is reported each time and written nowhere, so that it can't pass as an update: read the report, and keep it
with --keep-changes as VERSION+changed-DAY, which later runs then compare with. --part 2/4 takes the second of four
shares of the servers. --resume goes on with the run that was interrupted, asked for in the same words. --timeout holds
for each start of a server, of which there are about a dozen at most, and one for each of its modes.`;

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
  again: { type: 'boolean', default: false },
  part: { type: 'string' },
  resume: { type: 'boolean', default: false },
  'keep-changes': { type: 'boolean', default: false },
  report: { type: 'string' },
  timeout: { type: 'string', default: String(DEFAULT_TIMEOUT) },
  out: { type: 'string', default: 'data/servers' },
} satisfies Options;

/** Whether the arguments ask for all servers, and not for a single source. */
export const asksForAll = (args: readonly string[]): boolean => {
  const end = args.indexOf('--');
  return args.slice(0, end === -1 ? args.length : end).includes('--all');
};

/** Reads I/N; null where it is no share. */
function readPart(text: string): Part | null {
  const [, index = 0, of = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  return index >= 1 && index <= of ? { index, of } : null;
}

/** Reads the arguments after `npm run ingest --` that ask for all servers; throws a CaptureError where they are wrong. */
export function parseRecaptureArguments(args: readonly string[]): RecaptureRequest {
  const { values, refuse, demandSound } = readOptions(args, OPTIONS, USAGE);
  const jobs = Number(values.jobs);
  if (!(Number.isInteger(jobs) && jobs >= 1 && jobs <= 64))
    refuse(`--jobs takes a number up to 64, not ${values.jobs}.`);
  const timeout = Number(values.timeout);
  if (!(timeout > 0 && timeout <= 3600)) refuse(`--timeout takes seconds, up to 3600, not ${values.timeout}.`);
  const part = values.part === undefined ? null : readPart(values.part);
  if (part === null && values.part !== undefined)
    refuse(`--part takes a share as 2/4, the second of four, not ${values.part}.`);
  demandSound();
  return {
    servers: values.server,
    jobs,
    again: values.again,
    part,
    resume: values.resume,
    keepChanges: values['keep-changes'],
    report: values.report ?? null,
    timeout,
    out: values.out,
  };
}
