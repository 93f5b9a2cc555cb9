import './tell-errors.ts';
import { parseArgs } from 'node:util';
import { writeFile } from 'node:fs/promises';
import { categoryIds } from '../src/catalog/schema/vocabulary.ts';
import { formatMeasuredFile } from '../src/catalog/format-data.ts';
import { digestMeasure } from '../src/accuracy/digest-measure.ts';
import type { AccuracyReport, AccuracySet } from '../src/accuracy/accuracy-report.ts';
import { crossValidate } from '../src/accuracy/measure-accuracy.ts';
import { labelledSets, readLabels } from '../src/accuracy/read-labels.ts';
import { reportAccuracy, reportPool } from '../src/accuracy/report-accuracy.ts';

// It takes no options, and refuses any.
parseArgs({ options: {} });

const file = 'data/benchmark/accuracy.json';
const folds = 8;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const printLanguages = (languages: AccuracySet['languages']): void =>
  console.table(
    languages.map(({ name, tools, category, severity, missed }) => ({
      language: name,
      tools,
      category: percent(category),
      severity: percent(severity),
      missed,
    })),
  );

function printSet(set: AccuracySet): void {
  console.log(
    `\n# ${set.id}: ${set.tools} definitions of ${set.servers} servers, each judged by weights learnt from other servers`,
  );
  console.log(`category ${percent(set.category)}, severity ${percent(set.severity)}`);
  console.log(
    `dangerous called Read: ${set.missed} of ${set.dangerous}; Read called Destructive or Financial: ${set.alarmed} of ${set.harmless}; not assessed: ${set.notAssessed}`,
  );
  console.table(
    Object.fromEntries(
      categoryIds.map((row, i) => [
        row,
        Object.fromEntries([...categoryIds, 'none'].map((column, j) => [column, set.confusion[i]?.[j] ?? 0])),
      ]),
    ),
  );
  for (const { from, tools, right } of set.calibration)
    if (tools > 0) console.log(`confidence from ${from}: ${right} of ${tools} right (${percent(right / tools)})`);
  printLanguages(set.languages);
  for (const { id, all, answered, ours } of set.comparisons)
    console.log(
      `${id}: category ${percent(all.category)} of all, ${percent(answered.category)} of the ${answered.tools} answered (ours on those: ${percent(ours.category)}), ${answered.missed} dangerous called Read`,
    );
  for (const { id, tool, label, verdict, confidence, evidence } of set.errors)
    console.log(
      `${id}\t${JSON.stringify(tool)}\t${label.category}/${label.severity}\tcalled ${verdict.category ?? 'none'}/${verdict.severity ?? 'none'} at ${confidence ?? '-'}\t${evidence.map(({ rule, quote }) => `${rule} ${JSON.stringify(quote.slice(0, 60))}`).join(', ')}`,
    );
}

const sets = labelledSets.map((id) => ({ id, labels: readLabels(id) }));
const judged = crossValidate(
  sets.flatMap(({ labels }) => labels),
  folds,
);
const report: AccuracyReport = {
  generator: 'scripts/bench-accuracy.ts',
  inputs: await digestMeasure(),
  folds,
  sets: sets.map(({ id, labels }) => {
    const ids = new Set(labels.map((label) => label.id));
    return reportAccuracy(
      id,
      judged.filter(({ label }) => ids.has(label.id)),
    );
  }),
  pool: reportPool(judged),
};
report.sets.forEach(printSet);
console.log(`\n# all sets together: ${report.pool.tools} definitions of ${report.pool.servers} servers`);
printLanguages(report.pool.languages);
await writeFile(file, formatMeasuredFile(report));
console.log(`\nwrote ${file}`);
