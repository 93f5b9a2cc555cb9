import { categoryIds } from '../catalog/schema/vocabulary.ts';
import type { AccuracySet } from './accuracy-report.ts';
import { percent } from './tell-shares.ts';

/** How right verdicts are by language, a row each. */
export const tellLanguages = (languages: AccuracySet['languages']) =>
  languages.map(({ name, tools, category, severity, missed }) => ({
    language: name,
    tools,
    category: percent(category),
    severity: percent(severity),
    missed,
  }));

const tellRow = (name: string, cells: readonly (string | number)[]): string =>
  `${name.padEnd(14)}${cells.map((cell) => String(cell).padStart(13)).join('')}`;

/** All that is measured on one labelled set, as lines for a terminal. */
export function tellSet(set: AccuracySet): string[] {
  const { id, tools, servers, category, severity } = set;
  return [
    `\n# ${id}: ${tools} definitions of ${servers} servers, each judged by weights learnt from other servers`,
    `category ${percent(category)}, severity ${percent(severity)}`,
    `dangerous called Read: ${set.missed} of ${set.dangerous}; Read called Destructive or Financial: ${set.alarmed} of ${set.harmless}; not assessed: ${set.notAssessed}`,
    tellRow('', [...categoryIds, 'none']),
    ...set.confusion.map((row, i) => tellRow(categoryIds[i] ?? '', row)),
    ...set.calibration
      .filter((band) => band.tools > 0)
      .map(
        (band) =>
          `confidence from ${band.from}: ${band.right} of ${band.tools} right (${percent(band.right / band.tools)})`,
      ),
    ...tellLanguages(set.languages).map((each) => tellRow(each.language, Object.values(each).slice(1))),
    ...set.comparisons.map(
      ({ id: rival, all, answered, ours }) =>
        `${rival}: category ${percent(all.category)} of all, ${percent(answered.category)} of the ${answered.tools} answered (ours on those: ${percent(ours.category)}), ${answered.missed} dangerous called Read`,
    ),
    ...set.errors.map(
      ({ id: error, tool, label, verdict, confidence, evidence }) =>
        `${error}\t${JSON.stringify(tool)}\t${label.category}/${label.severity}\tcalled ${verdict.category ?? 'none'}/${verdict.severity ?? 'none'} at ${confidence ?? '-'}\t${evidence.map(({ rule, quote }) => `${rule} ${JSON.stringify(quote.slice(0, 60))}`).join(', ')}`,
    ),
  ];
}
