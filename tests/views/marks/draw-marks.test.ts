import { expect, it } from 'vitest';
import { severities } from '../../../src/catalog/vocabulary.ts';
import { axisIds } from '../../../src/catalog/schema/vocabulary.ts';
import { axisCells, nameCells } from '../../../src/views/marks/axis-cells.ts';
import { categoryMarks } from '../../../src/views/marks/category-marks.ts';
import { drawMarks } from '../../../src/views/marks/draw-marks.ts';
import { traitMarks } from '../../../src/views/marks/trait-marks.ts';

const svg = drawMarks();
const ids = [...svg.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id);

it('holds each mark once, and every mark that pages name', () => {
  expect(new Set(ids).size).toBe(ids.length);
  const meters = ['meter-0', ...severities.map((_, i) => `meter-${i + 1}`)];
  const cells = axisIds.map((id) => nameCells(axisCells[id], axisCells[id]));
  for (const name of [...Object.values(categoryMarks), ...Object.values(traitMarks), ...meters, ...cells])
    expect(ids).toContain(name);
});

it('fills as many cells as there are points, and none for points below none', () => {
  const symbol = (id: string) => new RegExp(`<symbol id="${id}"[^]*?</symbol>`).exec(svg)?.[0] ?? '';
  expect(symbol('cells-8-3').match(/<rect/g)).toHaveLength(8);
  expect(symbol('cells-8-3').match(/fill="none"/g)).toHaveLength(5);
  expect(nameCells(3, -2)).toBe('cells-3-0');
});
