import { expect, it } from 'vitest';
import { viewMissing } from '../../src/views/missing-view.ts';

const server = {
  product: 'P',
  registry: 'pypi',
  package: 'p',
  publisher: 'X.',
  tried: 'Run `p`.',
  remedy: 'A.',
} as const;

it('names a package with its version where one was tried, and sets code apart', () => {
  const { month, rows } = viewMissing({
    month: '2026-01',
    servers: [
      { ...server, version: '1.0' },
      { ...server, version: null },
    ],
  });
  expect(month).toBe('2026-01');
  expect(rows.map(({ name, registry }) => [name, registry])).toEqual([
    ['p 1.0', 'PyPI'],
    ['p', 'PyPI'],
  ]);
  expect(rows[0]?.tried).toEqual([
    { text: 'Run ', isName: false },
    { text: 'p', isName: true },
    { text: '.', isName: false },
  ]);
});
