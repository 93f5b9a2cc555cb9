import { expect, it } from 'vitest';
import { viewCategoryMatrix } from '../../../src/views/pictures/category-matrix.ts';
import { makeTools } from './make-tools.ts';

const tools = makeTools('delete_users', 'list_invoices', 'list_invoices', 'list_invoices', 'list_invoices', 'xyzzy');
const view = viewCategoryMatrix(tools);

it('counts every assessed tool once, the worst at the left and on top', () => {
  expect(view.heads.map(({ severity }) => severity)).toEqual(['critical', 'high', 'medium', 'low']);
  expect(view.rows.map(({ label }) => label)).toEqual(['Financial', 'Destructive', 'Execute', 'Write', 'Read']);
  const counts = view.rows.flatMap(({ cells }) => cells.map(({ count }) => count));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5);
  expect(view.unknown).toBe(1);
  expect(view.count).toBe(6);
});

it('draws bars by the square root of what they stand for, and links each count to its list', () => {
  const [, destructive, , , read] = view.rows;
  expect(destructive?.cells[0]).toMatchObject({ count: 1, width: 50 });
  expect(read?.cells[3]).toMatchObject({ count: 4, width: 100, label: 'Read, Low' });
  expect(read?.cells[3]?.href).toBe('/search/?category=Read&severity=low');
});

it('stays whole without tools', () => {
  const empty = viewCategoryMatrix([]);
  expect(empty.rows.flatMap(({ cells }) => cells.map(({ width }) => width)).every((width) => width === 0)).toBe(true);
});
