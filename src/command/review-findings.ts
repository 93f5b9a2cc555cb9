import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { Problem } from '../catalog/schema/problem.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { CurrentTool } from './findings/baseline.ts';
import type { Finding, SuppressedFinding } from './findings/finding.ts';
import { FAIL_ON_HELP, failOnIds, gateFindings, type FailOnId } from './findings/gate-findings.ts';
import { isHygieneRule, reportedRules } from './findings/reported-rules.ts';
import type { GivenOptions, OptionTable } from './options/read-options.ts';

const SUPPRESSIONS_FILE = '.toolrisk.json';

/** The options of every verb that finds something. */
export const REVIEW_OPTIONS = {
  'fail-on': { type: 'string', oneOf: failOnIds, several: true },
  baseline: { type: 'string' },
  'write-baseline': { type: 'string' },
  suppressions: { type: 'string' },
} as const satisfies OptionTable;

export const REVIEW_HELP = `${FAIL_ON_HELP}
  --baseline FILE       a state that was accepted: what is new or other than it is told
  --write-baseline FILE writes the state of now, after comparing
  --suppressions FILE   findings that are accepted, each with a reason and the last day that it counts
                        (${SUPPRESSIONS_FILE}, where it is there); one that ended no longer counts, and is told`;

/** What is left of findings once they are held against a baseline, suppressions and what is to fail. */
export interface Review {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly failing: ReadonlySet<Finding>;
  readonly problems: readonly Problem[];
  readonly remarks: readonly string[];
  readonly code: ExitCode;
}

async function compare(given: GivenOptions, listTools: () => Promise<readonly CurrentTool[]>) {
  const [from, to] = [given.text('baseline'), given.text('write-baseline')];
  if (from === null && to === null) return { changes: [], problems: [], remarks: [] };
  const { compareBaseline, readBaseline, writeBaseline } = await import('./findings/baseline.ts');
  const now = await listTools();
  const before = from === null ? { tools: null, problems: [] } : await readBaseline(from);
  const isBroken = before.problems.length > 0;
  if (to !== null && !isBroken) await writeFile(to, writeBaseline(now));
  return {
    changes: before.tools === null ? [] : compareBaseline(before.tools, now),
    problems: before.problems,
    remarks: to === null || isBroken ? [] : [`wrote ${now.length} tools to ${to}`],
  };
}

async function suppress(given: GivenOptions, findings: readonly Finding[], today: string) {
  const named = given.text('suppressions');
  const file = named ?? SUPPRESSIONS_FILE;
  if (named === null && !existsSync(file)) return { findings, suppressed: [], problems: [] };
  const { readSuppressions, suppressFindings } = await import('./findings/suppressions.ts');
  const { suppressions, problems } = await readSuppressions(
    file,
    reportedRules.map(({ id }) => id),
  );
  return suppressions === null
    ? { findings, suppressed: [], problems }
    : suppressFindings(findings, suppressions, file, today);
}

/** Holds findings against what the reader accepted before, and what is to fail. `listTools` gives the state of now. */
export async function reviewFindings(
  found: readonly Finding[],
  given: GivenOptions,
  listTools: () => Promise<readonly CurrentTool[]>,
  today = new Date().toISOString().slice(0, 10),
): Promise<Review> {
  const { changes, remarks, problems } = await compare(given, listTools);
  const { findings, suppressed, ...said } = await suppress(given, [...changes, ...found], today);
  const isGated = given.has('baseline') && !given.has('fail-on');
  const failOn = (isGated ? ['new-critical', 'changed'] : given.all('fail-on')) as readonly FailOnId[];
  const { failing, code } = gateFindings(findings, failOn, isHygieneRule);
  const all = [...problems, ...said.problems];
  const isRefused = all.some(({ level }) => level === 'error');
  return { findings, suppressed, failing, problems: all, remarks, code: isRefused ? EXIT.refused : code };
}
