import { readFileSync } from 'node:fs';
import { ProblemError } from '../../catalog/problem-error.ts';
import { classifyTool } from '../../classifier/classify.ts';
import { readCommit } from '../read-commit.ts';
import { readLabelsOf } from '../read-labels.ts';
import { findKnown } from './find-known.ts';
import { firstSeenSchema, type FirstSeenRow } from './first-seen.ts';
import { makeRow, type RowHead } from './make-row.ts';

/** Where the rows are kept. */
export const FIRST_SEEN = 'data/benchmark/first-seen.json';

export const readFirstSeen = (): FirstSeenRow[] => firstSeenSchema.parse(JSON.parse(readFileSync(FIRST_SEEN, 'utf8')));

function refuse(code: string, file: string, message: string, hint: string): never {
  throw new ProblemError([{ code, level: 'error', file, path: '', message, hint }]);
}

/** The labels of a file, and its servers that are known here. */
function readNew(file: string) {
  try {
    return { labels: readLabelsOf(file), known: findKnown(file) };
  } catch (error) {
    const message = `It can't be read as labelled definitions: ${(error as Error).message.slice(0, 300)}`;
    return refuse('bad-labels', file, message, 'See data/benchmark/README.md for the form of a line.');
  }
}

/**
 * Measures the classifier as it is on a labelled file that it has not seen. Throws a problem where the file holds servers
 * that it may have seen, where a row of that id is there already, and where the code is not that of its commit.
 */
export function measureFirstSeen(
  file: string,
  head: Pick<RowHead, 'id' | 'title' | 'what' | 'note'>,
  day: string,
): FirstSeenRow {
  const { labels, known } = readNew(file);
  if (known.length > 0)
    refuse(
      'seen-before',
      file,
      `It holds servers that are in the labelled sets or in the catalogue: ${known.join(', ')}.`,
      'Leave their definitions out: a first sight is one of servers that nothing was written or learnt with.',
    );
  if (readFirstSeen().some(({ id }) => id === head.id))
    refuse('measured-before', FIRST_SEEN, `It has a row ${head.id}.`, 'There is one first sight: name another set.');
  const { commit, isClean } = readCommit();
  if (!isClean)
    refuse(
      'uncommitted-classifier',
      '-',
      'What makes verdicts differs from the last commit, which the row would name.',
      'Commit it, or measure in a clone.',
    );
  const judged = labels.map((label) => ({ label, assessment: classifyTool(label.tool) }));
  return makeRow({ ...head, date: day, commit }, judged);
}

/** The rows with one more, the newest first. Throws a problem where it is not of the schema. */
export function addRow(rows: readonly FirstSeenRow[], row: FirstSeenRow): FirstSeenRow[] {
  const all = [row, ...rows].toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const checked = firstSeenSchema.safeParse(all);
  if (checked.success) return checked.data;
  const message = checked.error.issues.map((issue) => `${issue.path.slice(1).join('/')}: ${issue.message}`).join('; ');
  return refuse('bad-row', FIRST_SEEN, message, 'Give --name, --title and --what as data/benchmark/README.md shows.');
}
