import type { Page } from '@playwright/test';
import { eachBuiltPage } from './list-pages.ts';
import {
  ACTIVE_TAGS,
  BLOCK_TAGS,
  CLOSED_CLASSES,
  CLOSED_TAGS,
  type BuiltPage,
  type PageFacts,
  type ReadPage,
} from './page-facts.ts';
import type { BuiltSite } from './sites.ts';

/** Most pages that the browser is given to read at once. */
const BATCH = 100;

const SELECTORS = {
  closed: [
    'a:not(.term)',
    ...CLOSED_TAGS,
    ...CLOSED_CLASSES.map((each) => `.${each}`),
    '[lang]:not([lang="en"])',
  ].join(),
  block: BLOCK_TAGS.join(),
  active: [...ACTIVE_TAGS, 'link[rel="stylesheet"]'].join(),
};

const readBatch = (page: Page, batch: readonly BuiltPage[]): Promise<PageFacts[]> =>
  page.evaluate(
    ({ all, selectors }) =>
      all.map((html) => {
        const document = new DOMParser().parseFromString(html, 'text/html');
        const select = (selector: string) => [...document.querySelectorAll(selector)];
        const csp = document.querySelector('meta[http-equiv="content-security-policy"]');
        const precedes = (element: Element) =>
          csp !== null && (element.compareDocumentPosition(csp) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
        // Data blocks are never run, whatever a policy says.
        const isData = (script: Element) => /^application\/(ld\+)?json$/.test(script.getAttribute('type') ?? '');
        const show = (element: Element) =>
          [element.localName, ...[...element.attributes].map(({ name, value }) => `${name}="${value}"`)]
            .join(' ')
            .slice(0, 200);
        const inline = (selector: string) => select(selector).map((element) => element.textContent);
        const attribute = (selector: string, name: string) =>
          document.querySelector(selector)?.getAttribute(name) ?? null;
        const blocks = select(selectors.block);
        return {
          title: document.title,
          description: attribute('meta[name="description"]', 'content'),
          canonical: attribute('link[rel="canonical"]', 'href'),
          references: select('[href], [src], form[action]').map(
            (each) =>
              ['href', 'src', 'action'].map((name) => each.getAttribute(name)).find((value) => value !== null) ?? '',
          ),
          ids: select('[id]').map(({ id }) => id),
          csp: csp?.getAttribute('content') ?? null,
          beforeCsp: select(selectors.active).filter(precedes).map(show),
          inlineCode: select('*')
            .filter((element) => element.getAttributeNames().some((name) => name === 'style' || name.startsWith('on')))
            .map(show),
          inlineScripts: inline('script:not([src], [type="application/json"])'),
          inlineStyles: inline('style'),
          blockingScripts: select('script')
            .filter((script) => !isData(script) && !/module/.test(script.getAttribute('type') ?? ''))
            .filter((script) => !script.hasAttribute('defer') && !script.hasAttribute('async'))
            .map(show),
          terms: select('a.term').map((link) => ({
            href: link.getAttribute('href') ?? '',
            words: link.textContent,
            block: blocks.indexOf(link.closest(selectors.block) as Element),
            isStray: link.closest(selectors.closed) !== null || link.closest('main') === null,
          })),
        };
      }),
    { all: batch.map(({ html }) => html), selectors: SELECTORS },
  );

/** Reads every page of a built site by the browser's own parser, by path: what is read in Node is held to that. */
export async function readInBrowser(page: Page, site: BuiltSite): Promise<ReadPage[]> {
  const pages = await Array.fromAsync(eachBuiltPage(site));
  const read: ReadPage[] = [];
  for (let start = 0; start < pages.length; start += BATCH) {
    const batch = pages.slice(start, start + BATCH);
    const facts = await readBatch(page, batch);
    read.push(...batch.flatMap(({ path }, i) => (facts[i] === undefined ? [] : { path, ...facts[i] })));
  }
  return read;
}
