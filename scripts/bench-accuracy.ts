import './tell-errors.ts';
import { parseArgs } from 'node:util';
import { writeFile } from 'node:fs/promises';
import { formatMeasuredFile } from '../src/catalog/format-data.ts';
import { digestMeasure } from '../src/accuracy/digest-measure.ts';
import type { AccuracyReport } from '../src/accuracy/accuracy-report.ts';
import { loadAudits } from '../src/accuracy/audits/load-audits.ts';
import { addRow, FIRST_SEEN, measureFirstSeen, readFirstSeen } from '../src/accuracy/first-seen/measure-first-seen.ts';
import { crossValidate } from '../src/accuracy/measure-accuracy.ts';
import { labelledSets, readLabels } from '../src/accuracy/read-labels.ts';
import { reportAccuracy, reportPool } from '../src/accuracy/report-accuracy.ts';
import { tellLanguages, tellSet } from '../src/accuracy/tell-set.ts';
import { tellFirstSeen, tellSideBySide } from '../src/accuracy/tell-side-by-side.ts';

const { values } = parseArgs({
  options: {
    'first-seen': { type: 'string' },
    name: { type: 'string' },
    title: { type: 'string' },
    what: { type: 'string' },
    note: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
});

const FILE = 'data/benchmark/accuracy.json';
const FOLDS = 8;

/** Measures a labelled file that nothing was written or learnt with, and prints its row, or adds it where it is told to. */
async function benchFirstSeen(file: string): Promise<void> {
  const { name: id = '', title = id, what = '', note, write } = values;
  const row = measureFirstSeen(file, { id, title, what, note }, new Date().toISOString().slice(0, 10));
  // Checked as it will be read, whether or not it is kept.
  const rows = addRow(readFirstSeen(), row);
  console.log(formatMeasuredFile(row));
  console.table([tellFirstSeen(row)]);
  if (!write) return;
  await writeFile(FIRST_SEEN, formatMeasuredFile(rows));
  console.log(`wrote ${FIRST_SEEN}`);
}

async function benchLabelled(): Promise<void> {
  const sets = labelledSets.map((id) => ({ id, labels: readLabels(id) }));
  const judged = crossValidate(
    sets.flatMap(({ labels }) => labels),
    FOLDS,
  );
  const report: AccuracyReport = {
    generator: 'scripts/bench-accuracy.ts',
    inputs: await digestMeasure(),
    folds: FOLDS,
    sets: sets.map(({ id, labels }) => {
      const ids = new Set(labels.map((label) => label.id));
      return reportAccuracy(
        id,
        judged.filter(({ label }) => ids.has(label.id)),
      );
    }),
    pool: reportPool(judged),
  };
  for (const line of report.sets.flatMap(tellSet)) console.log(line);
  console.log(`\n# all sets together: ${report.pool.tools} definitions of ${report.pool.servers} servers`);
  console.table(tellLanguages(report.pool.languages));
  console.log('\n# what to expect of servers never seen, what the pages show, and what learning from labels flatters');
  console.table(tellSideBySide(readFirstSeen(), loadAudits(), report));
  await writeFile(FILE, formatMeasuredFile(report));
  console.log(`\nwrote ${FILE}`);
}

await (values['first-seen'] === undefined ? benchLabelled() : benchFirstSeen(values['first-seen']));
