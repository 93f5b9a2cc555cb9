import { parseArgs } from 'node:util';
import { categoryIds } from '../src/catalog/schema/vocabulary.ts';
import { crossValidate, measureAccuracy, type Judged } from '../src/classifier/measure-accuracy.ts';
import { labelledSets, readLabels } from '../src/classifier/read-labels.ts';

const { values } = parseArgs({ options: { folds: { type: 'string', default: '8' } } });
const sets = labelledSets.map((set) => ({ set, labels: readLabels(set) }));
const judged = crossValidate(
  sets.flatMap(({ labels }) => labels),
  Number(values.folds),
);

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function printSet(title: string, own: readonly Judged[]): void {
  const accuracy = measureAccuracy(own);
  console.log(`\n# ${title}: ${accuracy.tools} definitions, every server judged by weights learnt from others`);
  console.log(
    `category ${percent(accuracy.category)}, severity ${percent(accuracy.severity)}, both ${percent(accuracy.verdict)}`,
  );
  console.log(
    `dangerous called Read: ${accuracy.missed} of ${accuracy.dangerous}; Read called Destructive or Financial: ${accuracy.alarmed} of ${accuracy.harmless}; not assessed: ${accuracy.notAssessed}`,
  );
  console.table(
    Object.fromEntries(
      categoryIds.map((row, i) => [
        row,
        Object.fromEntries([...categoryIds, 'none'].map((column, j) => [column, accuracy.confusion[i]?.[j] ?? 0])),
      ]),
    ),
  );
  for (const { from, tools, right } of accuracy.calibration)
    if (tools > 0) console.log(`confidence from ${from}: ${right} of ${tools} right (${percent(right / tools)})`);
}

function printErrors(own: readonly Judged[]): void {
  for (const { label, assessment } of own) {
    const verdict = `${assessment.category ?? 'none'}/${assessment.severity ?? 'none'}`;
    const truth = `${label.category}/${label.severity}`;
    if (verdict === truth) continue;
    const quotes = assessment.evidence
      .slice(0, 2)
      .map(({ rule, quote }) => `${rule} ${JSON.stringify(quote.slice(0, 60))}`);
    console.log(
      `${label.id}\t${label.tool.name}\t${truth}\tcalled ${verdict} at ${assessment.confidence ?? '-'}\t${quotes.join(', ')}`,
    );
  }
}

for (const { set, labels } of sets) {
  const ids = new Set(labels.map(({ id }) => id));
  const own = judged.filter(({ label }) => ids.has(label.id));
  printSet(set, own);
  printErrors(own);
}
