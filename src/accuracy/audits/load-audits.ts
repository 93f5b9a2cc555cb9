import { existsSync, readdirSync } from 'node:fs';
import type { z } from 'zod';
import type { Problem } from '../../catalog/schema/problem.ts';
import {
  drawSchema,
  earlierAuditsSchema,
  judgementSchema,
  readingSchema,
  shownRationalesSchema,
  shownVerdictsSchema,
  type AuditDraw,
  type EarlierAudit,
  type Judgement,
  type Reading,
} from './audit-files.ts';
import { findGaps } from './find-gaps.ts';
import { findUnreasoned } from './find-unreasoned.ts';
import { badAudit, readAuditFile, readAuditLines, type Report } from './read-audit-file.ts';

/** Where audits are kept, a folder each. */
export const AUDITS = 'data/benchmark/audits';

interface Drawn {
  /** The name of its folder. */
  readonly id: string;
  readonly draw: AuditDraw;
}

/** An audit of verdicts; a pass that is not there yet, or is incomplete, is null. */
export interface VerdictAudit extends Drawn {
  readonly shown: z.infer<typeof shownVerdictsSchema>;
  readonly first: readonly Reading[] | null;
  readonly second: readonly Reading[] | null;
  readonly adjudicated: readonly Reading[] | null;
}

/** An audit of rationales; null where it is not judged yet. */
export interface RationaleAudit extends Drawn {
  readonly shown: z.infer<typeof shownRationalesSchema>;
  readonly judged: readonly Judgement[] | null;
}

/** All audits, the newest first. */
export interface Audits {
  readonly verdicts: readonly VerdictAudit[];
  readonly rationales: readonly RationaleAudit[];
  readonly earlier: readonly EarlierAudit[];
  /** What is wrong with their files; what is wrong is left out above. */
  readonly problems: readonly Problem[];
}

/** A list that has each drawn item once; null where it has not, which is reported. */
function needAll<T extends { readonly id: string }>(file: string, draw: AuditDraw, list: T[] | null, report: Report) {
  const gaps = list === null ? [] : findGaps(draw, list);
  for (const gap of gaps) report(badAudit(file, gap));
  return gaps.length > 0 ? null : list;
}

function loadVerdicts(folder: string, id: string, draw: AuditDraw, report: Report): VerdictAudit | null {
  const shown = readAuditFile(`${folder}/shown.json`, shownVerdictsSchema, report);
  if (needAll(`${folder}/shown.json`, draw, shown?.items ?? [], report) === null || shown === null) return null;
  const read = (pass: string): Reading[] | null => {
    const file = `${folder}/${pass}.jsonl`;
    return needAll(file, draw, readAuditLines(file, readingSchema, report), report);
  };
  const audit = { id, draw, shown, first: read('first'), second: read('second'), adjudicated: read('adjudicated') };
  for (const gap of findUnreasoned(audit)) report(badAudit(`${folder}/adjudicated.jsonl`, gap));
  return audit;
}

function loadRationales(folder: string, id: string, draw: AuditDraw, report: Report): RationaleAudit | null {
  const shown = readAuditFile(`${folder}/shown.json`, shownRationalesSchema, report);
  if (needAll(`${folder}/shown.json`, draw, shown?.items ?? [], report) === null || shown === null) return null;
  const file = `${folder}/judged.jsonl`;
  return { id, draw, shown, judged: needAll(file, draw, readAuditLines(file, judgementSchema, report), report) };
}

const newestFirst = (a: Drawn, b: Drawn): number =>
  a.draw.drawn === b.draw.drawn ? (a.id < b.id ? -1 : 1) : a.draw.drawn < b.draw.drawn ? 1 : -1;

/** Reads the audits below `root`. */
export function loadAudits(root = AUDITS): Audits {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const verdicts: VerdictAudit[] = [];
  const rationales: RationaleAudit[] = [];
  const folders = existsSync(root) ? readdirSync(root, { withFileTypes: true }).filter((one) => one.isDirectory()) : [];
  for (const { name: id } of folders) {
    const folder = `${root}/${id}`;
    const draw = readAuditFile(`${folder}/draw.json`, drawSchema, report);
    if (draw === null) report(badAudit(`${folder}/draw.json`, 'There is no draw that can be read.'));
    else if (draw.kind === 'verdicts') verdicts.push(...[loadVerdicts(folder, id, draw, report) ?? []].flat());
    else rationales.push(...[loadRationales(folder, id, draw, report) ?? []].flat());
  }
  return {
    verdicts: verdicts.toSorted(newestFirst),
    rationales: rationales.toSorted(newestFirst),
    earlier: readAuditFile(`${root}/earlier.json`, earlierAuditsSchema, report) ?? [],
    problems,
  };
}
