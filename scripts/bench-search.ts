import './tell-errors.ts';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { loadAssessedCatalogue } from '../src/assessed/load-assessed-catalogue.ts';
import { serveFolder } from '../src/build/serve/serve-folder.ts';
import { writeSyntheticCatalogue } from '../src/build/synthetic/write-synthetic-catalogue.ts';
import { draftSearchFiles } from '../src/search/index/draft-search-files.ts';
import { listDocuments, searchVocabulary } from '../src/search/index/list-documents.ts';
import { browserArguments, findBrowser } from '../tests/find-browser.ts';

/** Words that any search knows, so that every site has results to show. */
const WORDS = [
  ...['send campaign', 'delete list', 'invoice', 'refund', 'screenshot', 'branch', 'database', 'calendar', 'message'],
  ...[
    'deploy',
    'token',
    'upload file',
    'user',
    'webhook',
    'template',
    'contact',
    'payment',
    'query',
    'folder',
    'email',
  ],
];
/** Milliseconds in which every search has come to rest. */
const REST = 500;

const MADE_UP = '.build/bench-search';

const { values } = parseArgs({
  options: {
    site: { type: 'string', multiple: true, default: ['dist'] },
    rounds: { type: 'string', default: '3' },
    /** Measures the first site's search over a made-up catalogue of so many tools besides. */
    tools: { type: 'string' },
  },
});

/** What of a built site its search page needs. */
const PARTS = ['404.html', '_astro', '_headers', 'favicon.svg', 'marks.svg', 'search/index.html'];

/**
 * Writes to `folder` the search page of the built site in `site`, over the index of a synthetic catalogue of at least
 * `tools` tools. Resolves with how many tools it has.
 */
async function writeSearchSite(site: string, folder: string, tools: number): Promise<number> {
  const data = `${folder}-data`;
  await rm(folder, { recursive: true, force: true });
  await rm(data, { recursive: true, force: true });
  try {
    const count = await writeSyntheticCatalogue('data', data, tools);
    const { servers } = await loadAssessedCatalogue(data);
    for (const part of PARTS) await cp(join(site, part), join(folder, part), { recursive: true });
    for (const [path, content] of draftSearchFiles(listDocuments(servers), searchVocabulary)) {
      const file = join(folder, 'search/index', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    return count;
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

const findMedian = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** What a first search on a page that nobody has opened yet fetches, the page itself apart. */
async function measureFirst(browser: Browser, site: string, words: string) {
  const page = await (await browser.newContext()).newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'document')
      sizes.push(
        response
          .request()
          .sizes()
          // What comes when all is measured is no part of it.
          .then(({ responseBodySize }) => responseBodySize)
          .catch(() => 0),
      );
  });
  await page.goto(`${site}search/`);
  await page.getByRole('main').getByRole('searchbox').fill(words);
  await page.locator('[data-results] > li').first().waitFor();
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await page.context().close();
  return { bytes, requests: sizes.length };
}

/** Milliseconds from the last key of a word until its results are painted, after a first search. */
async function measureKey(page: Page, words: string): Promise<number> {
  const box = page.getByRole('main').getByRole('searchbox');
  await box.fill(words.slice(0, -1));
  await page.waitForTimeout(REST);
  const done = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let pressed = 0;
        document.addEventListener('keydown', () => (pressed = performance.now()), { capture: true, once: true });
        new MutationObserver((changes, observer) => {
          if (pressed === 0 || !changes.some(({ addedNodes }) => addedNodes.length > 0)) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
        }).observe(document.querySelector('[data-results]') as Element, { childList: true });
      }),
  );
  await box.press(words.slice(-1));
  return done;
}

async function measureSite(browser: Browser, folder: string, site: string) {
  const first = [];
  for (const words of WORDS.slice(0, 6)) first.push(await measureFirst(browser, site, words));
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${site}search/?q=send`);
  await page.locator('[data-results] > li').first().waitFor();
  const keys = [];
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const words of WORDS) keys.push(await measureKey(page, words));
  await page.context().close();
  return {
    site: folder,
    'kB of a first search, median': Math.round(findMedian(first.map(({ bytes }) => bytes)) / 100) / 10,
    'kB at most': Math.round(Math.max(...first.map(({ bytes }) => bytes)) / 100) / 10,
    'requests, median': findMedian(first.map(({ requests }) => requests)),
    'ms from key to results, median': Math.round(findMedian(keys) * 10) / 10,
    'ms, slowest tenth': Math.round((keys.toSorted((a, b) => a - b)[Math.floor(keys.length * 0.9)] ?? NaN) * 10) / 10,
  };
}

const found = process.env['CHROMIUM_PATH'] ?? (await findBrowser())?.['CHROMIUM_PATH'];
const browser = await chromium.launch({ ...(found && { executablePath: found }), args: browserArguments() });
const folders = [...values.site];
if (values.tools !== undefined) {
  const count = await writeSearchSite(folders[0] ?? 'dist', MADE_UP, Number(values.tools));
  console.log(`wrote an index of ${count} made-up tools to ${MADE_UP}`);
  folders.push(MADE_UP);
}
const table = [];
for (const folder of folders) table.push(await measureSite(browser, folder, await serveFolder(folder, '/', 0)));
console.table(table);
await browser.close();
process.exit();
