import lucide from '@iconify-json/lucide/icons.json' with { type: 'json' };
import { categoryMarks } from './category-marks.ts';
import { traitMarks } from './trait-marks.ts';

/** Icons of controls, by their names in the Lucide set. */
const CONTROL_MARKS = ['menu', 'copy', 'arrow-right'] as const;

/** Every icon that a page can name. */
export type IconName =
  | (typeof CONTROL_MARKS)[number]
  | (typeof categoryMarks)[keyof typeof categoryMarks]
  | (typeof traitMarks)[keyof typeof traitMarks];

function drawIcon(name: IconName): string {
  const icon = (lucide.icons as Record<string, { body: string } | undefined>)[name];
  if (icon === undefined) throw new Error(`Lucide has no icon ${name}`);
  return `<symbol id="${name}" viewBox="0 0 24 24">${icon.body}</symbol>`;
}

/** All icons as one SVG, which pages point into: of Lucide, under the ISC licence. */
export function drawMarks(): string {
  const icons = new Set<IconName>([...CONTROL_MARKS, ...Object.values(categoryMarks), ...Object.values(traitMarks)]);
  return `<svg xmlns="http://www.w3.org/2000/svg">${[...icons].map(drawIcon).join('')}</svg>\n`;
}
