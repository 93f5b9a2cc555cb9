import { expect, it } from 'vitest';
import { heatLegend, viewHeatGrid } from '../../../src/views/pictures/heat-grid.ts';
import { makeTools } from './make-tools.ts';

it('says what each step stands for', () => {
  expect(heatLegend.map(({ says }) => says)).toEqual(['0', '1\u20132', '3\u20134', '5\u20137', '8']);
});

it('is nothing where there is nothing to compare', () => {
  expect(viewHeatGrid([])).toBeNull();
  expect(viewHeatGrid(makeTools('delete_users'))).toBeNull();
});

it('draws a line for each run of one step, on each axis', () => {
  const grid = viewHeatGrid(makeTools('delete_users', 'delete_users', 'list_invoices', 'delete_users'));
  const reversibility = grid?.rows.find(({ label }) => label === 'Reversibility');
  expect(reversibility).toEqual({
    label: 'Reversibility',
    count: 3,
    paths: [{ step: 4, d: 'M0 .5h2M3 .5h1' }],
  });
  expect(grid?.viewBox).toBe('0 0 4 1');
  expect(grid?.width).toBe('10%');
  expect(grid?.label).toContain('4 tools');
  expect(grid?.label).toContain('Reversibility 3');
});

it('names a level above its tools where there is room', () => {
  const grid = viewHeatGrid(makeTools('delete_users', ...Array<string>(60).fill('list_invoices')));
  expect(grid?.levels.map(({ tone, name, count, d }) => [tone, name, count, d])).toEqual([
    ['critical', '', '', 'M0 .5h1'],
    ['low', 'Low', '60', 'M1 .5h60'],
  ]);
});

it('has every tool in its table, those of the same points together, those not assessed apart', () => {
  const { profiles = [] } = viewHeatGrid(makeTools('delete_users', 'xyzzy', 'list_invoices', 'list_invoices')) ?? {};
  expect(profiles.map(({ count, names }) => [count, names])).toEqual([
    [1, 'delete_users'],
    [1, 'xyzzy'],
    [2, 'list_invoices, list_invoices'],
  ]);
  expect(profiles[1]?.points.every((each) => each === null)).toBe(true);
});
