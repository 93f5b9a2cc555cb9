import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { BuiltSite } from './sites.ts';

/** A page as it was built. */
export interface BuiltPage {
  /** Address below the site's origin, with the base path in front. */
  readonly path: string;
  readonly html: string;
}

/** What a page's HTML holds, read by the browser's own parser. */
export interface PageFacts extends BuiltPage {
  readonly title: string;
  readonly description: string | null;
  readonly canonical: string | null;
  /** Where its links, sources and forms point, as written. */
  readonly references: readonly string[];
  readonly ids: readonly string[];
  readonly csp: string | null;
  /** Elements before the policy that could run or load something. */
  readonly beforeCsp: readonly string[];
  /** Elements with a style attribute or an attribute that holds code. */
  readonly inlineCode: readonly string[];
  readonly inlineScripts: readonly string[];
  readonly inlineStyles: readonly string[];
  /** Scripts that hold up rendering. */
  readonly blockingScripts: readonly string[];
}

/** All files of a built site, from its folder, with slashes. */
export const listFiles = async ({ root }: BuiltSite): Promise<string[]> =>
  (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();

/** All pages of a built site, by path. */
export const readBuiltPages = async (site: BuiltSite): Promise<BuiltPage[]> =>
  Promise.all(
    (await listFiles(site))
      .filter((file) => file.endsWith('.html'))
      .map(async (file) => ({
        path: site.settings.BASE_PATH + file.replace(/(^|\/)index\.html$/, '$1'),
        html: await readFile(join(site.root, file), 'utf8'),
      })),
  );

/** Most pages that the browser is given to read at once: the thousands of a whole site are more than it takes. */
const BATCH = 100;

/** What `read` finds on each page, some pages at a time. */
export async function readInBatches<Facts>(
  pages: readonly BuiltPage[],
  read: (batch: readonly BuiltPage[]) => Promise<readonly Facts[]>,
): Promise<Facts[]> {
  const facts: Facts[] = [];
  for (let start = 0; start < pages.length; start += BATCH)
    facts.push(...(await read(pages.slice(start, start + BATCH))));
  return facts;
}

const readBatch = (page: Page, batch: readonly BuiltPage[]) =>
  page.evaluate(
    (all) =>
      all.map(({ html }) => {
        const document = new DOMParser().parseFromString(html, 'text/html');
        const select = (selector: string) => [...document.querySelectorAll(selector)];
        const csp = document.querySelector('meta[http-equiv="content-security-policy"]');
        const precedes = (element: Element) =>
          csp !== null && (element.compareDocumentPosition(csp) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
        // Data blocks are never run, whatever a policy says.
        const isData = (script: Element) => /^application\/(ld\+)?json$/.test(script.getAttribute('type') ?? '');
        const show = (element: Element) => element.outerHTML.slice(0, 200);
        const inline = (selector: string) => select(selector).map((element) => element.textContent);
        const attribute = (selector: string, name: string) =>
          document.querySelector(selector)?.getAttribute(name) ?? null;
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
          beforeCsp: select('script, style, link[rel="stylesheet"], img, iframe, object, embed')
            .filter(precedes)
            .map(show),
          inlineCode: select('*')
            .filter((element) => element.getAttributeNames().some((name) => name === 'style' || name.startsWith('on')))
            .map(show),
          inlineScripts: inline('script:not([src], [type="application/json"])'),
          inlineStyles: inline('style'),
          blockingScripts: select('script')
            .filter((script) => !isData(script) && !/module/.test(script.getAttribute('type') ?? ''))
            .filter((script) => !script.hasAttribute('defer') && !script.hasAttribute('async'))
            .map(show),
        };
      }),
    batch.map(({ html }) => ({ html })),
  );

/** Reads every page of a built site. */
export async function readPages(page: Page, site: BuiltSite): Promise<PageFacts[]> {
  const pages = await readBuiltPages(site);
  const facts = await readInBatches(pages, (batch) => readBatch(page, batch));
  return pages.map((built, i) => ({ ...built, ...(facts[i] as Omit<PageFacts, keyof BuiltPage>) }));
}
