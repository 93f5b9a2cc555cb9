import { percent } from '../../accuracy/tell-shares.ts';
import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import { categoryIds } from '../../catalog/schema/vocabulary.ts';
import type { Measured, Miss, Rate } from './measure-labels.ts';

const row = (name: string, cells: readonly (string | number)[]): string =>
  `${name.padEnd(14)}${cells.map((cell) => String(cell).padStart(13)).join('')}`;

const tellShare = (value: number | null): string => (value === null ? '-' : percent(value));

const tellRate = ({ id, labelled, judged, right, precision, recall }: Rate): string =>
  row(id, [labelled, judged, right, tellShare(precision), tellShare(recall)]);

const tellMiss = ({ id, tool, label, verdict, confidence, evidence }: Miss): string =>
  revealHiddenCharacters(
    `${id}  ${JSON.stringify(tool)}  ${label.category}/${label.severity}, called ${verdict.category ?? 'none'}/${verdict.severity ?? 'none'} at ${confidence ?? '-'}  ${evidence.map(({ rule, quote }) => `${rule} ${JSON.stringify(quote.slice(0, 60))}`).join(', ')}`,
  );

/** What was measured, in plain text. */
export function tellMeasured(measured: Measured): string {
  const { tools, category, severity, verdict, missed, dangerous, alarmed, harmless, notAssessed, misses } = measured;
  const heads = ['labelled', 'judged', 'right', 'precision', 'recall'];
  const lines = [
    `${tools} definitions: category right in ${percent(category)}, severity in ${percent(severity)}, both in ${percent(verdict)}`,
    `dangerous called Read: ${missed} of ${dangerous}; Read called Destructive or Financial: ${alarmed} of ${harmless}; not assessed: ${notAssessed}`,
    '',
    row('label', [...categoryIds, 'none']),
    ...measured.confusion.map((cells, i) => row(categoryIds[i] ?? '', cells)),
    '',
    row('category', heads),
    ...measured.categories.map(tellRate),
    '',
    row('severity', heads),
    ...measured.severities.map(tellRate),
    ...(misses.length === 0 ? [] : ['', `${misses.length} judged otherwise than labelled:`, ...misses.map(tellMiss)]),
  ];
  return `${lines.join('\n')}\n`;
}
