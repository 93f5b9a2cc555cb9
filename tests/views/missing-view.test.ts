import { expect, it } from 'vitest';
import { viewMissing, viewMissingServer } from '../../src/views/missing-view.ts';

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

it('gives a missing server a page of its own, which names the servers for the same product', () => {
  const { month, rows } = viewMissing({ month: '2026-01', servers: [{ ...server, package: '@x/p.y', version: null }] });
  const others = [
    { name: 'P by others', product: 'p', slug: 'p-others' },
    { name: 'Q', product: 'Q', slug: 'q' },
  ].map((each) => ({ server: { ...each, publisher: { standing: 'community' } } }));
  const view = viewMissingServer({ servers: others } as never, month, rows[0] as (typeof rows)[number]);
  expect(view.href).toMatch(/\/servers\/missing\/pypi-x-p-y\/$/);
  expect(view.command).toBe('npm run ingest -- pypi:@x/p.y');
  expect(view.others.map(({ name }) => name)).toEqual(['P by others']);
});
