import { rm } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { urls } from '../../src/catalog/urls.ts';
import { categories, severities } from '../../src/catalog/vocabulary.ts';
import { viewExposedTools } from '../../src/views/attacks/exposed-tools.ts';
import { cutTools, type CutTools } from '../../src/views/cut-tools.ts';
import { viewCategory, viewSeverities, viewSeverity } from '../../src/views/risk-view.ts';
import { viewRules } from '../../src/views/rules-view.ts';
import { loadSite } from '../../src/views/load-site.ts';
import { compareRisk, type SiteTool } from '../../src/views/site.ts';
import { makeCatalogue, makeManifest, makeServer } from '../fixtures/catalogue/make-catalogue.ts';

const SERVERS = 20;
const KINDS = [
  ...Array<string>(12).fill('Reads the record'),
  ...Array<string>(8).fill('Deletes the record for good, it cannot be undone. Deletes'),
  ...Array<string>(4).fill('Creates a record, as'),
  'Runs any shell command on the machine, for',
];

/** Twenty-five tools of a server: what they do differs, and so does what each is called. */
const makeTools = (server: number) =>
  KINDS.map((effect, i) => ({
    name: `${effect.split(' ')[0]?.toLowerCase()}_${server}_${i}`,
    description: `${effect} number ${i}.`,
    inputSchema: { type: 'object', properties: { command: { type: 'string' } }, required: ['command'] },
  }));

/** A catalogue of five hundred tools. */
const directory = await makeCatalogue(
  Object.fromEntries(
    Array.from({ length: SERVERS }, (_, i) => {
      const slug = `made-${String(i)}`;
      return [
        slug,
        {
          server: makeServer({ slug, name: `Made ${String(i).padStart(2, '0')}` }),
          manifests: { '1.0.0': makeManifest(makeTools(i), { server: slug }) },
        },
      ];
    }),
  ),
);
const site = await loadSite(directory);
afterAll(() => rm(directory, { recursive: true }));

/** A list as a page gets it: never more than sixty tools, the riskiest, and where it is cut, every server's number. */
function expectSmall(list: CutTools, all: readonly SiteTool[]): void {
  expect(list.count).toBe(all.length);
  expect(list.riskiest).toEqual(all.toSorted(compareRisk).slice(0, 60));
  expect(list.serverCount).toBe(new Set(all.map(({ server }) => server)).size);
  if (all.length <= 60) expect(list.byServer).toEqual([]);
  else {
    expect(list.byServer).toHaveLength(list.serverCount);
    expect(list.byServer.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
  }
}

it('is made of five hundred tools, with long lists and short ones', () => {
  expect(site.currentTools).toHaveLength(500);
  const lengths = severities.map((severity) => viewSeverity(site, severity).list.count);
  expect(Math.max(...lengths)).toBeGreaterThan(60);
  expect(Math.min(...lengths)).toBeLessThanOrEqual(60);
});

describe('a list of tools', () => {
  it('of the whole catalogue leads from the riskiest to every server', () => {
    const list = cutTools(site, site.tools);
    expectSmall(list, site.tools);
    expect(list.byServer[3]).toEqual({ name: 'Made 03', count: 25, href: urls.server('made-3') });
  });

  it('of sixty is whole, of one more it is cut', () => {
    expect(cutTools(site, site.tools.slice(0, 60)).byServer).toEqual([]);
    const list = cutTools(site, site.tools.slice(0, 61));
    expect(list.riskiest).toHaveLength(60);
    expect(list.byServer).not.toEqual([]);
  });

  it.each(severities)('of severity $id stays small, and leads to the lists of each server', (severity) => {
    const { list, groups } = viewSeverity(site, severity);
    const all = site.currentTools.filter(({ assessment }) => assessment.severity === severity.id);
    expectSmall(list, all);
    expect(groups.flatMap(({ tools }) => tools).length).toBe(all.length > 60 ? 0 : all.length);
    const hrefs = site.servers.map(({ server }) => urls.serverSeverity(severity.id, server.slug));
    for (const { href } of [...list.byServer, ...groups]) expect(hrefs).toContain(href);
  });

  it.each(categories)('of category $id stays small', (category) => {
    const all = site.currentTools.filter(({ assessment }) => assessment.category === category.id);
    expectSmall(viewCategory(site, category).list, all);
  });

  it('that a rule fired on stays small', () => {
    const rows = Object.values(viewRules(site)).flat();
    expect(rows.some(({ tools }) => tools.length > 60)).toBe(true);
    for (const { tools } of rows) expectSmall(cutTools(site, tools), tools);
  });

  it('open to a pattern is eight of many, with the number of each server', () => {
    const views = site.attacks.patterns.map(({ slug }) => viewExposedTools(site, slug));
    expect(views.some(({ count }) => count > 60)).toBe(true);
    for (const { count, serverCount, riskiest, byServer } of views) {
      expect(riskiest.flatMap(({ tools }) => tools)).toHaveLength(count > 12 ? 8 : count);
      expect(byServer).toHaveLength(count > 12 ? serverCount : 0);
      if (count > 12) expect(byServer.reduce((sum, each) => sum + each.count, 0)).toBe(count);
    }
  });
});

it('the page of all severities names few servers of each, those with most, and counts the others', () => {
  const levels = viewSeverities(site).levels.filter(({ count }) => count > 60);
  expect(levels).not.toEqual([]);
  for (const { severity, servers, moreServers } of levels) {
    expect(servers).toHaveLength(8);
    expect(servers.length + moreServers).toBe(viewSeverity(site, severity).list.serverCount);
    expect(servers.map(({ count }) => count)).toEqual(servers.map(({ count }) => count).toSorted((a, b) => b - a));
  }
});
