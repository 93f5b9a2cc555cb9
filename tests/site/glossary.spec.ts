import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@playwright/test';
import { glossary } from '../../src/catalog/glossary.ts';
import { makeTermFinder } from '../../src/glossary/find-terms.ts';
import { BREAK, OBJECT, SEAM } from '../../src/glossary/read-prose.ts';
import { findBarriers } from './find-barriers.ts';
import { measureOverflow } from './measure-overflow.ts';
import { expect, test } from './quiet-test.ts';
import { readBuiltPages, readInBatches, type BuiltPage } from './read-pages.ts';
import { realSite, sites, type BuiltSite } from './sites.ts';

/** Where no word may be linked: what is no running prose, and what a server says. */
const CLOSED = `a:not(.term), h1, h2, h3, h4, h5, h6, code, pre, kbd, samp, mark, q, blockquote, button, label, nav,
  header, footer, form, select, textarea, table, dt, summary, noscript, template, svg, script, style, .served, .name,
  .hidden-character, [data-unlinked], [lang]:not([lang="en"])`;

const glossaryOf = ({ settings }: BuiltSite): string => `${settings.BASE_PATH}glossary/`;

/** The anchors of a site's glossary. */
const readAnchors = (site: BuiltSite, pages: readonly BuiltPage[]): string[] => {
  const html = pages.find(({ path }) => path === glossaryOf(site))?.html ?? '';
  return [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
};

/** A page's running prose, read by the browser's own parser, with what of it is linked. */
interface LinkedProse {
  readonly path: string;
  readonly text: string;
  readonly links: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  /** Links to terms outside running prose. */
  readonly stray: readonly string[];
  /** On the page of a tool: its name and those that it gives, whose words mean its own things. */
  readonly names: readonly string[];
}

const readLinkedProse = (page: Page, pages: readonly BuiltPage[]) =>
  page.evaluate(
    ({ all, closed, marks }) =>
      all.map(({ path, html }): LinkedProse => {
        const document = new DOMParser().parseFromString(html, 'text/html');
        const main = document.querySelector('main') ?? document.body;
        const links: { id: string; start: number; end: number }[] = [];
        let text = '';
        let block: Element | null = null;
        const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const parent = node.parentElement ?? main;
          const term = parent.closest('a.term');
          const own = (term?.parentElement ?? parent).closest(':not(a, b, code, em, i, q, mark, span, strong, small)');
          const follows = node.previousSibling instanceof Element && node.previousSibling.matches('a.term');
          if (own !== block) text += marks.BREAK;
          else if (term === null && !follows) text += marks.SEAM;
          block = own;
          if (parent.closest(closed) !== null) text += marks.OBJECT;
          else {
            const start = text.length;
            text += node.textContent ?? '';
            if (term !== null) links.push({ id: term.getAttribute('href') ?? '', start, end: text.length });
          }
        }
        return {
          path,
          text,
          links,
          stray: [...document.querySelectorAll('a.term')]
            .filter((link) => link.closest(closed) !== null || link.closest('main') === null)
            .map((link) => link.outerHTML),
          names: [...document.querySelectorAll('main:has(h1.name) :is(h1.name, th.name, th .name)')].map(
            (name) => name.textContent ?? '',
          ),
        };
      }),
    { all: pages, closed: CLOSED, marks: { BREAK, OBJECT, SEAM } },
  );

const findTerms = makeTermFinder(glossary);
const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, '');

function termOf(id: string) {
  const term = glossary.find((each) => each.id === id);
  if (term === undefined) throw new Error(`the glossary has no ${id}`);
  return term;
}

const isTaken = (id: string, names: readonly string[]): boolean =>
  names.some((name) => termOf(id).forms.some((form) => lettersOf(name).includes(lettersOf(form))));

/** What is wrong with the links of a page's running prose: one line each, with the page in front. */
function findFaults({ path, text, links, stray, names }: LinkedProse, glossaryPath: string): string[] {
  const linked = links.map(({ id, ...span }) => ({ id: id.replace(`${glossaryPath}#`, ''), ...span }));
  if (path === glossaryPath) return [...stray, ...linked.map(({ id }) => id)].map((each) => `${path} links ${each}`);
  const first = new Map(
    findTerms(text)
      .toReversed()
      .map((appearance) => [appearance.id as string, appearance]),
  );
  const ids = new Set(linked.map(({ id }) => id));
  const misplaced = linked.filter((link) => !isDeepStrictEqual(link, first.get(link.id)));
  const left = [...first.keys()].filter((id) => !ids.has(id) && !isTaken(id, names));
  const leastNeeded = linked.length < 12 ? Infinity : Math.max(...linked.map((link) => termOf(link.id).rank));
  return [
    ...stray.map((each) => `has a link outside running prose: ${each}`),
    ...misplaced.map((each) => `links ${each.id} elsewhere than where it first stands`),
    ...(ids.size < linked.length ? ['links a word twice'] : []),
    ...(linked.length > 12 ? [`links ${linked.length} words`] : []),
    ...left.filter((id) => termOf(id).rank < leastNeeded).map((id) => `does not link ${id}`),
  ].map((fault) => `${path} ${fault}`);
}

test.describe.configure({ mode: 'default' });

for (const site of sites)
  test(`${site.root}: each word is linked where running prose first has it, once, twelve on a page`, async ({
    page,
  }) => {
    const pages = await readBuiltPages(site);
    expect(pages.filter(({ html }) => /<!--\/?served/.test(html)).map(({ path }) => path)).toEqual([]);
    const prose = await readInBatches(pages, (batch) => readLinkedProse(page, batch));
    expect(prose).toHaveLength(pages.length);
    // Collected: an expectation for each link of thousands of pages takes minutes.
    expect(prose.flatMap((each) => findFaults(each, glossaryOf(site)))).toEqual([]);
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
  ['tool', 'tools/iterable/cancel-web-push/', ['brake', 'clients', 'gateway', 'tool']],
  ['server', 'tools/listmonk/', ['client', 'tools']],
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
