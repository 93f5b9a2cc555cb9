import type { Page } from '@playwright/test';
import { findBarriers } from './find-barriers.ts';
import { measureOverflow } from './measure-overflow.ts';
import { expect, test } from './quiet-test.ts';
import { addressOf, hostileSite } from './sites.ts';

const PAGES = ['attacks/frameworks/', 'attacks/frameworks/mitre-atlas/', 'attacks/sources/'];

/** A feed as Chromium's own XML parser reads it. */
const readAtom = async (page: Page, address: string) => {
  const xml = await (await page.request.get(address)).text();
  return page.evaluate((text) => {
    const feed = new DOMParser().parseFromString(text, 'application/xml');
    const hrefs = (parent: ParentNode) =>
      [...parent.querySelectorAll('link')].map((link) => link.getAttribute('href') ?? '');
    return {
      errors: feed.querySelectorAll('parsererror').length,
      namespace: feed.documentElement.namespaceURI,
      entries: [...feed.querySelectorAll('entry')].map((entry) => ({
        id: entry.querySelector('id')?.textContent ?? '',
        title: entry.querySelector('title')?.textContent ?? '',
        updated: entry.querySelector('updated')?.textContent ?? '',
        href: hrefs(entry)[0] ?? '',
      })),
      hrefs: hrefs(feed),
    };
  }, xml);
};

for (const path of PAGES)
  test(`${path}: no barrier, light or dark, and nothing wider than 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    expect(await measureOverflow(page)).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await measureOverflow(page)).toBe(0);
    expect(await findBarriers(page, 'of the view')).toEqual([]);
  });

test('the matrix scrolls in its own box, and leads to the entry', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('attacks/frameworks/');
  const matrix = page.getByRole('region', { name: 'Patterns and the entries of frameworks' });
  await matrix.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => matrix.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  const row = matrix.getByRole('row', { name: /^Tool poisoning/ });
  await row.getByRole('link', { name: 'MCP03:2025' }).click();
  await expect(page).toHaveURL(/\/attacks\/frameworks\/owasp-mcp\/#mcp03-2025$/);
  const entry = page.locator('#mcp03-2025');
  await expect(entry).toBeInViewport();
  await expect(entry.getByRole('link', { name: /^Tool poisoning/ })).toBeVisible();
  await expect(page.locator('#mcp08-2025')).toContainText('No pattern here maps to it.');
});

test('the layer can be downloaded, and its techniques are those of the page', async ({ page }) => {
  await page.goto('attacks/frameworks/mitre-atlas/');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download these techniques as a layer' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('atlas-navigator-layer.json');
  const { techniques } = (await (await page.request.get('attacks/frameworks/atlas-navigator-layer.json')).json()) as {
    techniques: { techniqueID: string }[];
  };
  const shown = await page
    .getByRole('region', { name: 'Entries of MITRE ATLAS' })
    .locator('th .name')
    .allTextContents();
  expect(techniques.map(({ techniqueID }) => techniqueID)).toEqual(shown);
});

test('both feeds hold the same incidents in the same order, without a host', async ({ page }) => {
  await page.goto('attacks/sources/');
  const atom = await readAtom(page, 'attacks/incidents/feed.xml');
  const { items } = (await (await page.request.get('attacks/incidents/feed.json')).json()) as {
    items: { id: string; title: string; date_published: string }[];
  };
  expect(atom.errors).toBe(0);
  expect(atom.namespace).toBe('http://www.w3.org/2005/Atom');
  expect(atom.entries).toHaveLength(81);
  expect(items.map((item) => [item.id, item.title, item.date_published])).toEqual(
    atom.entries.map(({ id, title, updated }) => [id, title, updated]),
  );
  expect(atom.hrefs.filter((href) => !href.startsWith('/attacks/incidents/'))).toEqual([]);
  const [first] = atom.entries;
  expect((await page.request.get(first?.href ?? '')).status()).toBe(200);
});

test('the feeds of a site that knows its address have whole links', async ({ page }) => {
  const { SITE_URL, BASE_PATH } = hostileSite.settings;
  await page.goto(addressOf(hostileSite, 'attacks/sources/'));
  const { errors, hrefs } = await readAtom(page, addressOf(hostileSite, 'attacks/incidents/feed.xml'));
  expect(errors).toBe(0);
  expect(hrefs.filter((href) => !href.startsWith(`${SITE_URL}${BASE_PATH}attacks/incidents/`))).toEqual([]);
});
