import { describe, expect, it } from 'vitest';
import { slugSchema } from '../../../src/catalog/schema/server.ts';
import { findSharedName, listSharedNames } from '../../../src/views/names/list-shared-names.ts';
import { viewName, viewNames } from '../../../src/views/names/name-view.ts';
import type { Site, SiteTool } from '../../../src/views/site.ts';
import { getSite } from '../../fixtures/catalogue/get-site.ts';

const make = (server: string, name: string) => ({ server, name }) as unknown as SiteTool;
const makeSite = (...currentTools: SiteTool[]): Pick<Site, 'currentTools'> => ({ currentTools });

describe('listSharedNames', () => {
  it('joins names that differ in case or between words, and leaves out those of one server', () => {
    const site = makeSite(
      make('a', 'send_email'),
      make('b', 'send-email'),
      make('c', 'sendEmail'),
      make('d', 'send_email'),
      make('a', 'twice'),
      make('a', 'Twice'),
      make('b', 'own'),
    );
    expect(listSharedNames(site).map(({ slug, spellings, serverCount }) => [slug, spellings, serverCount])).toEqual([
      ['send-email', ['send_email', 'send-email', 'sendEmail'], 4],
    ]);
  });

  it('gives names that have no letters, are taken or mean something to a program a place of their own', () => {
    const names = ['__proto__', 'constructor', '发送', '..', 'index', 'x'.repeat(300), '<script>'];
    const shared = listSharedNames(makeSite(...names.flatMap((name) => [make('a', name), make('b', name)])));
    expect(shared).toHaveLength(names.length);
    expect(new Set(shared.map(({ slug }) => slug)).size).toBe(names.length);
    for (const { slug } of shared) expect(slugSchema.safeParse(slug).success, slug).toBe(true);
    expect(shared.map(({ slug }) => slug)).not.toContain('index');
  });

  it('finds the name of a tool only where another server has it', () => {
    const own = make('a', 'send');
    const site = makeSite(own, make('b', 'Send'), make('a', 'alone'));
    expect(findSharedName(site, own)?.slug).toBe('send');
    expect(findSharedName(site, make('a', 'alone'))).toBeNull();
    expect(findSharedName(makeSite(make('b', 'x'), make('c', 'x')), make('a', 'x'))?.serverCount).toBe(2);
  });
});

describe('the names of the catalogue', async () => {
  const site = await getSite();
  const shared = listSharedNames(site);

  it('each stand on several servers, and what differs is told', () => {
    expect(shared.length).toBeGreaterThan(50);
    for (const each of shared) {
      const view = viewName(each);
      expect(new Set(each.tools.map(({ server }) => server)).size).toBe(view.serverCount);
      const severities = new Set(each.tools.map(({ assessment }) => assessment.severity));
      expect(view.differences.some((text) => text.startsWith('Its severity differs'))).toBe(severities.size > 1);
      for (const { cells } of view.arguments.rows) expect(cells).toHaveLength(each.tools.length);
    }
  });

  it('are all on the index, once', () => {
    const { rows } = viewNames(site);
    expect(rows).toHaveLength(shared.length);
    expect(new Set(rows.map(({ href }) => href)).size).toBe(rows.length);
  });
});
