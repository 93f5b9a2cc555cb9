import type { Page } from '@playwright/test';
import { glossary } from '../../src/catalog/glossary.ts';
import { findBarriers } from './find-barriers.ts';
import { measureOverflow } from './measure-overflow.ts';
import { expect, test } from './quiet-test.ts';
import { readBuiltPages, readInBatches, type BuiltPage } from './read-pages.ts';
import { realSite, sites, type BuiltSite } from './sites.ts';

/** Where no word may be linked: what is no running prose, and what a server says. */
const CLOSED = `a:not(.term), h1, h2, h3, h4, h5, h6, code, pre, kbd, samp, mark, q, blockquote, button, label, nav,
  header, footer, form, select, textarea, table, dt, summary, noscript, template, svg, script, style, .served, .name,
  .hidden-character, [lang]:not([lang="en"])`;

const glossaryOf = ({ settings }: BuiltSite): string => `${settings.BASE_PATH}glossary/`;

/** The anchors of a site's glossary. */
const readAnchors = (site: BuiltSite, pages: readonly BuiltPage[]): string[] => {
  const html = pages.find(({ path }) => path === glossaryOf(site))?.html ?? '';
  return [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
};

/** The links to terms of a page, as the browser's own parser finds them. */
interface TermLinks {
  readonly path: string;
  readonly links: readonly { readonly id: string; readonly words: string; readonly block: number }[];
  /** Links to terms outside running prose. */
  readonly stray: readonly string[];
}

const readTermLinks = (page: Page, pages: readonly BuiltPage[]) =>
  page.evaluate(
    ({ all, closed }) =>
      all.map(({ path, html }): TermLinks => {
        const document = new DOMParser().parseFromString(html, 'text/html');
        const links = [...document.querySelectorAll('a.term')];
        const blocks = links.map((link) => link.closest('p, li, dd, td, div'));
        return {
          path,
          links: links.map((link, i) => ({
            id: link.getAttribute('href') ?? '',
            words: link.textContent ?? '',
            block: blocks.indexOf(blocks[i] ?? null),
          })),
          stray: links
            .filter((link) => link.closest(closed) !== null || link.closest('main') === null)
            .map((link) => link.outerHTML),
        };
      }),
    { all: pages, closed: CLOSED },
  );

const formsOf = (id: string): readonly string[] => glossary.find((term) => term.id === id)?.forms ?? [];

/** What is wrong with the links of a page: one line each, with the page in front. */
function findFaults({ path, links, stray }: TermLinks, glossaryPath: string): string[] {
  if (path === glossaryPath) return links.map(({ id }) => `${path} links ${id}`);
  const wrong = links.filter(({ id, words }) => {
    const said = words.toLowerCase().replaceAll(/\s+/g, ' ');
    return !formsOf(id.replace(`${glossaryPath}#`, '')).some((form) => form.toLowerCase() === said);
  });
  // On the page of a tool a word is linked once, elsewhere once in a text.
  const isTool = /\/tools\/[^/]+\/[^/]+\/$/.test(path);
  const keys = links.map(({ id, block }) => (isTool ? id : `${id} ${block}`));
  return [
    ...stray.map((each) => `has a link outside running prose: ${each}`),
    ...wrong.map(({ id, words }) => `links “${words}” to ${id}`),
    ...keys.filter((key, i) => keys.indexOf(key) < i).map((key) => `links ${key} again`),
  ].map((fault) => `${path} ${fault}`);
}

test.describe.configure({ mode: 'default' });

for (const site of sites)
  test(`${site.root}: words are linked in running prose alone, once in a text`, async ({ page }) => {
    const pages = await readBuiltPages(site);
    const all = await readInBatches(pages, (batch) => readTermLinks(page, batch));
    expect(all).toHaveLength(pages.length);
    // Collected: an expectation for each link of thousands of pages takes minutes.
    expect(all.flatMap((each) => findFaults(each, glossaryOf(site)))).toEqual([]);
  });

test('every link leads to the anchor of its word', async () => {
  for (const site of sites) {
    const pages = await readBuiltPages(site);
    const anchors = readAnchors(site, pages);
    expect(anchors).toEqual(expect.arrayContaining(glossary.map(({ id }) => id)));
    const hrefs = pages.flatMap(({ html }) => [...html.matchAll(/<a class="term" href="([^"]*)"/g)].map(([, h]) => h));
    expect(hrefs.length).toBeGreaterThan(100);
    const known = new Set(anchors.map((id) => `${glossaryOf(site)}#${id}`));
    expect(hrefs.filter((href) => !known.has(href ?? ''))).toEqual([]);
  }
});

for (const [kind, path, words] of [
  ['home', '', ['MCP servers', 'policy', 'tools']],
  ['tool', 'tools/iterable/cancel-web-push/', ['clients', 'gateway', 'tool']],
  ['server', 'tools/listmonk/', ['tools']],
  ['method', 'method/', ['annotations', 'axes', 'category', 'severity']],
  ['policies', 'policies/', ['gateway', 'policy']],
  ['attack pattern', 'attacks/tool-poisoning/', ['approval', 'poisoned tool', 'tool']],
  ['rule', 'rules/names-foreign-tools/', ['client', 'tools']],
] as const)
  test(`${kind}: its words lead to what they mean`, async ({ page }) => {
    await page.goto(path);
    const found = await page.locator('main a.term').allTextContents();
    expect(found).toEqual(expect.arrayContaining([...words]));
    const link = page.locator('main a.term:visible').first();
    const hash = new URL((await link.getAttribute('href')) ?? '', page.url()).hash;
    expect(await link.evaluate((each) => getComputedStyle(each).textDecorationStyle)).toBe('dotted');
    expect(await link.getAttribute('title')).toBeNull();
    await link.click();
    await expect(page).toHaveURL(new RegExp(`/glossary/${hash}$`));
    await expect(page.locator(hash)).toBeInViewport();
  });

test('where the agents of a server are meant, the word is not linked', async ({ page }) => {
  await page.goto('tools/smallest/update-agent-prompt/');
  await expect(page.locator('main a.term').first()).toBeVisible();
  await expect(page.locator('main a.term[href$="#agent"]')).toHaveCount(0);
});

test.describe('the glossary', () => {
  test('explains thirty words, and leads on to other words and pages', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Glossary' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
    await expect(page.locator('main dfn')).toHaveCount(30);
    const severity = page.locator('#severity');
    await expect(severity).toContainText('low, medium, high or critical');
    await expect(severity.getByRole('link', { name: 'All risk levels' })).toHaveAttribute('href', '/risk/');
    await severity.getByRole('link', { name: 'Axis' }).click();
    await expect(page).toHaveURL(/#axis$/);
    const fragments = await page
      .locator('main a[href^="#"]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')?.slice(1) ?? ''));
    expect(fragments.length).toBeGreaterThan(60);
    const anchors = readAnchors(realSite, await readBuiltPages(realSite));
    expect(fragments.filter((each) => !anchors.includes(each))).toEqual([]);
  });

  test('keeps nobody out, dark or light', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('glossary/');
    expect(await measureOverflow(page)).toBe(0);
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page)).toEqual([]);
    }
  });
});
