import lucide from '@iconify-json/lucide/icons.json' with { type: 'json' };
import { severities } from '../../catalog/vocabulary.ts';
import { axisCells, nameCells } from './axis-cells.ts';
import { categoryMarks } from './category-marks.ts';
import { traitMarks } from './trait-marks.ts';

/** Icons of controls, by their names in the Lucide set. */
const CONTROL_MARKS = ['menu', 'copy', 'arrow-right'] as const;

/** Every icon that a page can name. */
export type IconName =
  | (typeof CONTROL_MARKS)[number]
  | (typeof categoryMarks)[keyof typeof categoryMarks]
  | (typeof traitMarks)[keyof typeof traitMarks];

const WIDE = 6;
const STEP = 8;
const HIGH = 12;

/** A row of cells with an edge, the first so many of them filled. The colours are those of where it is used. */
function drawCells(id: string, cells: number, filled: number, extra = ''): string {
  const rects = Array.from(
    { length: cells },
    (_, i) =>
      `<rect x="${i * STEP + 0.5}" y="0.5" width="${WIDE - 1}" height="${HIGH - 1}"${i < filled ? '' : ' fill="none"'}/>`,
  );
  const width = cells * STEP - (STEP - WIDE);
  return `<symbol id="${id}" viewBox="0 0 ${width} ${HIGH}" preserveAspectRatio="xMinYMid meet"><g stroke="currentColor"${extra}>${rects.join('')}</g></symbol>`;
}

function drawIcon(name: IconName): string {
  const icon = (lucide.icons as Record<string, { body: string } | undefined>)[name];
  if (icon === undefined) throw new Error(`Lucide has no icon ${name}`);
  return `<symbol id="${name}" viewBox="0 0 24 24">${icon.body}</symbol>`;
}

/** The meters of severities as symbols, for a page that draws many: `meter-0` where there is no verdict. */
export const drawMeters = (): string =>
  [
    drawCells('meter-0', severities.length, 0, ' stroke-dasharray="2 1.5"'),
    ...severities.map((_, i) => drawCells(`meter-${i + 1}`, severities.length, i + 1)),
  ].join('');

/** All marks as one SVG, which pages point into: icons of Lucide (ISC licence), meters of severities and of axes. */
export function drawMarks(): string {
  const icons = new Set<IconName>([...CONTROL_MARKS, ...Object.values(categoryMarks), ...Object.values(traitMarks)]);
  const axisMeters = [...new Set(Object.values(axisCells))].flatMap((cells) =>
    Array.from({ length: cells + 1 }, (_, filled) => drawCells(nameCells(cells, filled), cells, filled)),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">${[...icons].map(drawIcon).join('')}${drawMeters()}${axisMeters.join('')}</svg>\n`;
}
