import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { axes, severities } from '../../../src/catalog/vocabulary.ts';
import { axisCells } from '../../../src/views/marks/axis-cells.ts';
import { categoryMarks } from '../../../src/views/marks/category-marks.ts';
import { drawMarks } from '../../../src/views/marks/draw-marks.ts';
import { traitMarks } from '../../../src/views/marks/trait-marks.ts';

const ids = [...drawMarks().matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id);
const styles = readFileSync('src/styles/marks.css', 'utf8');
/** What a class sets a number to; undefined where it doesn't. */
const readNumber = (name: string, property: string): number | undefined => {
  const [, value] = new RegExp(`\\.${name} \\{\\s*--${property}: (\\d+);`).exec(styles) ?? [];
  return value === undefined ? undefined : Number(value);
};

it('holds each icon once, and every one that pages name', () => {
  expect(new Set(ids).size).toBe(ids.length);
  for (const name of [...Object.values(categoryMarks), ...Object.values(traitMarks)]) expect(ids).toContain(name);
});

it('fills a cell more for each level, and none where there is no verdict', () => {
  severities.forEach(({ id }, i) => {
    expect(readNumber(`is-${id}`, 'filled')).toBe(i + 1);
  });
  expect(readNumber('is-unknown', 'filled')).toBe(0);
});

it('has as many cells as each axis can give points, and fills as many as it gives', () => {
  for (const { id, levels } of axes) {
    const cells = axisCells[id];
    if (cells !== 4) expect(readNumber(`of-${cells}`, 'cells')).toBe(cells);
    for (const { points } of levels)
      expect(readNumber(`fills-${Math.max(0, points)}`, 'filled')).toBe(Math.max(0, points));
  }
});
