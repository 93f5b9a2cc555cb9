import { readJsonFile } from '../../catalog/check-json.ts';
import { CaptureError } from '../capture-error.ts';
import { readOptions, type Options } from '../read-options.ts';
import { recaptureReportSchema, type RecaptureReport } from './recapture-report.ts';

/** The reports of parts of a run. */
export interface JoinRequest {
  /** Of how many parts the run was. */
  readonly parts: number;
  /** Files with their reports, in any order. */
  readonly files: readonly string[];
}

const USAGE = `npm run join:reports -- --parts N FILE …

Makes one report of those that the parts of a run wrote with --report, and prints it. A part that has none is told first.`;

const OPTIONS = { parts: { type: 'string' } } satisfies Options;

/** Reads the arguments after `npm run join:reports --`; throws a CaptureError where they are wrong. */
export function parseJoinArguments(args: readonly string[]): JoinRequest {
  const { values, positionals, refuse, demandSound } = readOptions(args, OPTIONS, USAGE, true);
  const parts = Number(values.parts);
  if (!(Number.isInteger(parts) && parts >= 1 && parts <= 999)) refuse('--parts takes the number of parts.');
  demandSound();
  return { parts, files: positionals };
}

/** One report of several, and which parts have none. */
export interface JoinedReport {
  readonly report: RecaptureReport;
  /** Numbers of parts without a report. */
  readonly missing: readonly number[];
}

/**
 * Joins the reports of parts: the day on which the first began, and the minutes of the longest, for they run beside
 * each other. Throws a CaptureError where a file can't be read, or is of another division into parts.
 */
export async function joinReports({ parts, files }: JoinRequest): Promise<JoinedReport> {
  const read = await Promise.all(
    files.map(async (file) => ({ file, ...(await readJsonFile(file, recaptureReportSchema)) })),
  );
  const reports = read.flatMap(({ value }) => value ?? []);
  const foreign = read
    .filter(({ value }) => value !== null && value.part?.of !== parts)
    .map(({ file }) => ({
      ...({ code: 'other-parts', level: 'error', file, path: '/part' } as const),
      message: `It is not the report of one of ${parts} parts.`,
      hint: 'Give the reports of one run, and the number of its parts.',
    }));
  const problems = [...read.flatMap((each) => each.problems), ...foreign];
  if (problems.length > 0) throw new CaptureError(problems);
  const numbers = new Set(reports.map(({ part }) => part?.index));
  return {
    report: {
      date: reports.map(({ date }) => date).toSorted()[0] ?? new Date().toISOString().slice(0, 10),
      part: null,
      minutes: Math.max(0, ...reports.map(({ minutes }) => minutes)),
      servers: reports.flatMap(({ servers }) => servers).toSorted((a, b) => (a.server < b.server ? -1 : 1)),
    },
    missing: Array.from({ length: parts }, (_, i) => i + 1).filter((index) => !numbers.has(index)),
  };
}
