import { expect, it } from 'vitest';
import { drawBadge } from '../../../src/views/pictures/draw-badge.ts';
import { measureText } from '../../../src/views/pictures/measure-text.ts';
import { sumUpServer, viewServerBadge } from '../../../src/views/pictures/server-badge.ts';
import type { SiteServer } from '../../../src/views/site.ts';
import { makeServer } from '../../fixtures/catalogue/make-catalogue.ts';
import { makeTools } from './make-tools.ts';

const serve = (...names: string[]): SiteServer =>
  ({ server: makeServer(), tools: makeTools(...names) }) as unknown as SiteServer;

it('counts the tools of the worst level', () => {
  expect(sumUpServer(serve('list_invoices', 'delete_users', 'delete_users'))).toEqual({
    tone: 'critical',
    says: '2 critical',
  });
  expect(sumUpServer(serve('xyzzy', 'list_invoices'))).toEqual({ tone: 'unknown', says: '1 not assessed' });
  expect(sumUpServer(serve())).toEqual({ tone: 'unknown', says: 'no tools' });
});

it('says what it shows, with the widths of its texts, and no more than SVG', () => {
  const svg = drawBadge({ tone: 'critical', says: '16 critical' });
  expect(svg).toContain('aria-label="toolrisk: 16 critical"');
  expect(svg).toContain(`textLength="${measureText('16 critical', 11)}"`);
  expect(svg.length).toBeLessThan(1500);
});

it('escapes what it is given', () => {
  const svg = drawBadge({ tone: 'low', says: '</text><script>"&\u0000' });
  expect(svg).toContain('&lt;/text&gt;&lt;script&gt;&quot;&amp;\ufffd');
  expect(svg).not.toContain('<script>');
});

it('is to be had as Markdown, with a path where the address of the site is not known', () => {
  expect(viewServerBadge(serve('list_invoices')).markdown).toBe(
    '[![toolrisk: 1 low](/tools/odd/badge.svg)](/tools/odd/)',
  );
});

it('is as large as its page says', () => {
  const badge = sumUpServer(serve('delete_users'));
  const { width, height } = viewServerBadge(serve('delete_users'));
  expect(drawBadge(badge)).toContain(` width="${width}" height="${height}" role="img"`);
});
