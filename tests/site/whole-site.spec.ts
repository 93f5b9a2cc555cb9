import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { glossary } from '../../src/catalog/glossary.ts';
import { findTermFaults, glossaryOf } from './find-term-faults.ts';
import { eachBuiltPage, listFiles } from './list-pages.ts';
import type { ReadPage } from './page-facts.ts';
import { readInNode } from './read-in-node.ts';
import { hostileSite, realSite, sites } from './sites.ts';

// The one pass over the whole catalogue. No browser takes part: Node reads thousands of pages within seconds, and
// parsers.spec.ts holds what it reads to what the browser reads.

/** The last part of a tool's address: what a server has beside its tools is none. */
const TOOL_PLACE = '(?!(?:dossier|unasked)/)[^/]+';

const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Values that more than one page has. */
const findRepeated = (pages: readonly ReadPage[], read: (page: ReadPage) => string | null) =>
  [...Map.groupBy(pages, read)]
    .filter(([, same]) => same.length > 1)
    .map(([value, same]) => [value, same.map(({ path }) => path)]);

test.describe.configure({ mode: 'default' });

for (const site of sites)
  test.describe(site.root, () => {
    let pages: ReadPage[] = [];
    let files: string[] = [];
    test.beforeAll(async () => {
      // Thousands of pages, on a machine that may have other work.
      test.setTimeout(600_000);
      [pages, files] = await Promise.all([readInNode(site), listFiles(site)]);
      expect(pages.length).toBeGreaterThan(50);
      expect(pages).toHaveLength(files.filter((file) => file.endsWith('.html')).length);
    });

    test('every internal link resolves, to its very anchor', () => {
      const { BASE_PATH, REPOSITORY_URL } = site.settings;
      const idsByPath = new Map(pages.map(({ path, ids }) => [path, new Set(ids)]));
      const marks = readFileSync(join(site.root, 'marks.svg'), 'utf8');
      idsByPath.set(`${BASE_PATH}marks.svg`, new Set([...marks.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)));
      // Whatever shows Markdown makes anchors of its headings; those of tools are their places, written as such.
      for (const file of files.filter((each) => each.endsWith('.md'))) {
        const text = readFileSync(join(site.root, file), 'utf8');
        idsByPath.set(BASE_PATH + file, new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading)));
      }
      const paths = new Set([...idsByPath.keys(), ...files.map((file) => BASE_PATH + file)]);
      const broken = pages.flatMap(({ path, references }) =>
        references.flatMap((reference) => {
          const target = new URL(reference, `http://site.example${path}`);
          if (target.protocol === 'data:') return [];
          if (target.host !== 'site.example') return target.protocol === 'https:' ? [] : [`${path} → ${reference}`];
          const isThere = paths.has(decodeURIComponent(target.pathname));
          const anchor = decodeURIComponent(target.hash.slice(1));
          // Behind `#` the composer has what is chosen.
          const isChoice = target.pathname === `${BASE_PATH}policies/compose/` && anchor.startsWith('s=');
          const hasAnchor = anchor === '' || isChoice || idsByPath.get(target.pathname)?.has(anchor) === true;
          return isThere && hasAnchor ? [] : [`${path} → ${reference}`];
        }),
      );
      expect(broken).toEqual([]);
      const corrections = pages.flatMap(({ references }) => references.filter((each) => each.includes('/issues/new')));
      expect(corrections.length > 0).toBe(REPOSITORY_URL !== '');
      expect(corrections.filter((link) => !link.startsWith(`${REPOSITORY_URL}/issues/new?`))).toEqual([]);
    });

    test('ids are unique on their page', () => {
      const repeated = pages.filter(({ ids }) => new Set(ids).size < ids.length);
      expect(repeated.map(({ path }) => path)).toEqual([]);
    });

    test('titles and descriptions are there and differ', () => {
      expect(pages.filter(({ title, description }) => title === '' || !description)).toEqual([]);
      expect(findRepeated(pages, ({ title }) => title)).toEqual([]);
      expect(findRepeated(pages, ({ description }) => description)).toEqual([]);
    });

    test('canonical links, sitemap and robots name no host but the one that was set', async () => {
      const { SITE_URL, BASE_PATH } = site.settings;
      const indexed = pages.filter(({ path }) => !path.endsWith('404.html'));
      const robots = await readFile(join(site.root, 'robots.txt'), 'utf8');
      expect(robots).toMatch(/^User-agent: \*\nAllow: \/\n/);
      if (SITE_URL === '') {
        expect(pages.filter(({ canonical }) => canonical !== null)).toEqual([]);
        expect(files.filter((file) => file.includes('sitemap'))).toEqual([]);
        expect(robots).not.toContain('Sitemap');
      } else {
        const wrong = indexed.filter(({ path, canonical }) => canonical !== SITE_URL + path);
        expect(wrong.map(({ path, canonical }) => [path, canonical])).toEqual([]);
        expect(robots).toContain(`\nSitemap: ${SITE_URL}${BASE_PATH}sitemap-index.xml\n`);
        const sitemap = await readFile(join(site.root, 'sitemap-0.xml'), 'utf8');
        const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
        expect(listed.toSorted()).toEqual(indexed.map(({ path }) => SITE_URL + path).toSorted());
      }
    });

    // Collected, here and below: an expectation for each of thousands of pages takes long.
    test('a strict policy stands before anything executable on every page', () => {
      const isStrict = (csp: string | null): boolean =>
        csp?.includes("default-src 'none'") === true &&
        !/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/.test(csp);
      const lax = pages.filter(({ csp, beforeCsp }) => beforeCsp.length > 0 || !isStrict(csp));
      expect(lax.map(({ path, csp, beforeCsp }) => ({ path, csp, beforeCsp }))).toEqual([]);
    });

    test('nothing inline but what the policy hashes: no style attribute, no handler, no script, no style', () => {
      const unhashed = pages.flatMap(({ path, csp, inlineCode, inlineScripts, inlineStyles }) => {
        const directive = (name: string) => csp?.split(';').find((each) => each.trim().startsWith(name)) ?? '';
        const findUnhashed = (texts: readonly string[], name: string) =>
          texts.filter((text) => !directive(name).includes(sourceOf(text)));
        return [
          ...inlineCode,
          ...findUnhashed(inlineScripts, 'script-src'),
          ...findUnhashed(inlineStyles, 'style-src'),
        ].map((code) => `${path}: ${code}`);
      });
      expect(unhashed).toEqual([]);
    });

    test('no script holds up rendering', () => {
      expect(pages.flatMap(({ blockingScripts }) => blockingScripts)).toEqual([]);
    });

    test('words are linked in running prose alone, once in a text, each to the anchor of its word', () => {
      expect(pages.flatMap((page) => findTermFaults(page, glossaryOf(site)))).toEqual([]);
      const { ids: anchors = [] } = pages.find(({ path }) => path === glossaryOf(site)) ?? {};
      expect(anchors).toEqual(expect.arrayContaining(glossary.map(({ id }) => id)));
      const hrefs = pages.flatMap(({ terms }) => terms.map(({ href }) => href));
      expect(hrefs.length).toBeGreaterThan(100);
      const known = new Set(anchors.map((id) => `${glossaryOf(site)}#${id}`));
      expect(hrefs.filter((href) => !known.has(href))).toEqual([]);
    });

    test('every tool of a shared name leads to the page of that name', () => {
      const { BASE_PATH } = site.settings;
      const referencesOf = new Map(pages.map(({ path, references }) => [path, references]));
      const isOfName = new RegExp(`^${BASE_PATH}names/[^/]+/$`);
      const names = [...new Set(referencesOf.get(`${BASE_PATH}names/`)?.filter((each) => isOfName.test(each)))];
      expect(names.length).toBeGreaterThan(site === realSite ? 50 : 0);
      const isTool = new RegExp(`^${BASE_PATH}tools/[^/]+/${TOOL_PLACE}/$`);
      const lost = names.flatMap((name) => {
        const tools = (referencesOf.get(name) ?? []).filter((each) => isTool.test(each));
        expect(tools.length, name).toBeGreaterThan(1);
        return tools.filter((tool) => !referencesOf.get(tool)?.includes(name)).map((tool) => `${tool} → ${name}`);
      });
      expect(lost).toEqual([]);
    });
  });

test('a tool page is 12 kB of HTML or less, gzipped', async () => {
  test.setTimeout(600_000);
  const sizes: { readonly path: string; readonly bytes: number }[] = [];
  const isOfTool = (path: string) => new RegExp(`^/tools/[^/]+/${TOOL_PLACE}/$`).test(path);
  for await (const { path, html } of eachBuiltPage(realSite, isOfTool))
    sizes.push({ path, bytes: gzipSync(html, { level: 6 }).length });
  const [largest] = sizes.toSorted((a, b) => b.bytes - a.bytes);
  console.log(`the largest tool page is ${largest?.path}: ${largest?.bytes} bytes gzipped`);
  expect(largest?.bytes).toBeLessThanOrEqual(12_000);
});

test('a hostile tool page stays within a megabyte', async () => {
  const sizes: number[] = [];
  for await (const { path, html } of eachBuiltPage(hostileSite, (each) => each.includes('/tools/odd/'))) {
    expect(html.length, path).toBeLessThan(1_000_000);
    sizes.push(html.length);
  }
  expect(sizes.length).toBeGreaterThan(10);
});
