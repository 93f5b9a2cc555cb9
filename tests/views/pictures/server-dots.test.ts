import { expect, it } from 'vitest';
import { viewServerDots } from '../../../src/views/pictures/server-dots.ts';
import type { SiteServer } from '../../../src/views/site.ts';
import { makeServer } from '../../fixtures/catalogue/make-catalogue.ts';
import { makeTools } from './make-tools.ts';

const serve = (name: string, standing: 'official' | 'community', ...tools: string[]): SiteServer =>
  ({
    server: makeServer({
      slug: name,
      name,
      publisher: { name: 'Somebody', standing, basis: 'It is made up.', rule: null },
    }),
    tools: makeTools(...tools),
  }) as unknown as SiteServer;

const view = viewServerDots([
  serve('calm', 'official', 'list_invoices'),
  serve('also calm', 'community', 'list_invoices'),
  serve('mixed', 'community', 'delete_users', 'list_invoices'),
  serve('worst', 'official', 'delete_users'),
  serve('empty', 'official'),
]);

it('counts servers with tools by standing', () => {
  expect(view.count).toBe('4 servers');
  expect(view.counts).toEqual({ official: 2, community: 2 });
  expect(view.none).toBe(2);
});

it('puts the riskier higher, and piles those without critical tools on the floor', () => {
  const y = (name: string) => view.dots.find(({ says }) => says.startsWith(`${name}:`))?.y ?? NaN;
  expect(y('worst')).toBeLessThan(y('mixed'));
  expect(y('mixed')).toBeLessThan(y('calm'));
  expect(y('calm')).toBeLessThan(view.floor);
  expect(Math.abs(y('calm') - y('also calm'))).toBe(9);
});

it('has every dot in its table, the largest share first', () => {
  expect(view.rows.map(({ name, share }) => [name, share])).toEqual([
    ['worst', '100.0\u00a0%'],
    ['mixed', '50.0\u00a0%'],
    ['calm', 'none'],
    ['also calm', 'none'],
  ]);
});

it('keeps dots of equal servers apart', () => {
  const twins = viewServerDots([serve('a', 'official', 'delete_users'), serve('b', 'official', 'delete_users')]);
  expect(new Set(twins.dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(2);
});
