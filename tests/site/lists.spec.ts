import type { Page } from '@playwright/test';
import type { ListPlaces, ListRows } from '../../src/views/lists/list-rows.ts';
import { findBarriers } from './find-barriers.ts';
import { expect, test } from './quiet-test.ts';
import { addressOf, realSite } from './sites.ts';

const rows = (page: Page) => page.locator('risk-table tbody tr[aria-rowindex]');
const count = (page: Page) => page.locator('risk-table [data-count]');
const readJson = async (page: Page, list: string): Promise<unknown> =>
  (await page.request.get(`lists/${list}.json`)).json();

/** The rows of a list: its own file tells which of all they are. */
async function readList(page: Page, list: string): Promise<Pick<ListRows, 'rows'>> {
  const { rows } = (await readJson(page, 'all')) as ListRows;
  if (list === 'all') return { rows };
  return { rows: ((await readJson(page, list)) as ListPlaces).flatMap((place) => rows.slice(place, place + 1)) };
}

/** Scrolls to the end of the table until a row of some place is there. */
async function scrollToRow(page: Page, place: number): Promise<void> {
  await expect
    .poll(
      async () => {
        // What stands below the table may be longer than a window.
        await page
          .locator('risk-table tbody')
          .last()
          .evaluate((body) => body.scrollIntoView({ block: 'end' }));
        return rows(page)
          .last()
          .evaluate((row) => Number(row.ariaRowIndex ?? row.getAttribute('aria-rowindex')));
      },
      { intervals: [100], timeout: 60_000 },
    )
    .toBeGreaterThanOrEqual(place);
}

test.describe('over the whole catalogue', () => {
  test.use({ baseURL: addressOf(realSite) });
  test('a long list shows all its rows, of which those in sight stand in the page', async ({ page }) => {
    const { rows: all } = await readList(page, 'all');
    await page.goto('tools/');
    await expect(page.getByRole('navigation', { name: 'Parts of the list' })).toBeVisible();
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(count(page)).toHaveText(
      `${all.length.toLocaleString('en-GB')} of ${all.length.toLocaleString('en-GB')}`,
    );
    await expect(page.getByRole('navigation', { name: 'Parts of the list' })).toBeHidden();
    await expect(page.getByRole('table', { name: 'Tools' })).toHaveAttribute('aria-rowcount', String(all.length + 1));
    await scrollToRow(page, all.length + 1);
    await expect(rows(page).last().locator('th a')).toHaveText(all.at(-1)?.[0] ?? '');
    expect(await rows(page).count()).toBeLessThan(300);
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await expect(rows(page).first().locator('th a')).toHaveText(all[0]?.[0] ?? '');
  });
});

test('a row that a script made is the one that the page was built with', async ({ page }) => {
  const readRows = () =>
    page
      .locator('risk-table tbody tr')
      .evaluateAll((all) =>
        all.slice(0, 20).map((row) => row.innerHTML.replaceAll(/<!--.*?-->| data-key="\d+"|\s+/g, '')),
      );
  await page.goto('tools/');
  const built = await readRows();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows(page).first()).toBeVisible();
  expect(await readRows()).toEqual(built);
});

test('sorting and filtering act on the whole list', async ({ page }) => {
  const { rows: all } = await readList(page, 'all');
  await page.goto('tools/');
  const names = all.map(([name]) => name);
  const collator = new Intl.Collator('en', { numeric: true });
  const first = names.toSorted(collator.compare)[0] ?? '';
  await page.getByRole('columnheader', { name: 'Tool' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: 'Tool' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows(page).first().locator('th a')).toHaveText(first);

  await page.getByRole('searchbox', { name: /^Filter all/ }).fill('low send');
  await expect(count(page)).toHaveText(/^\d+ of [\d,]+$/);
  for (const text of await rows(page).allInnerTexts()) expect(text.toLowerCase()).toMatch(/send/);
  await page.getByRole('searchbox', { name: /^Filter all/ }).fill('zzzzqqqq');
  await expect(count(page)).toHaveText('None of these rows has that.');
  await expect(rows(page)).toHaveCount(0);
});

test('the keyboard goes on from row to row beyond those that were there', async ({ page }) => {
  await page.goto('risk/critical/');
  await page.getByRole('button', { name: 'Show all' }).press('Enter');
  await rows(page).nth(18).locator('th a').focus();
  for (let step = 0; step < 60; step += 1) await page.keyboard.press('Tab');
  const at = await page.evaluate(() => Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')));
  expect(at).toBe(20 + 30);
});

test('a list that cannot be fetched says so, and keeps what it has', async ({ page }) => {
  await page.route('**/lists/*.json', (route) => route.fulfill({ body: 'nothing' }));
  await page.goto('risk/critical/');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(count(page)).toHaveText('The whole list could not be loaded. Its parts are linked below.');
  await expect(page.locator('risk-table tbody tr')).toHaveCount(60);
  await page.unroute('**/lists/*.json');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows(page).first()).toBeVisible();
});

for (const [width, colorScheme] of [
  [1280, 'light'],
  [320, 'dark'],
] as const)
  test(`a whole list is accessible and fits, ${width} px, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.goto('traits/irreversible/');
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(rows(page).first()).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const widths = await rows(page).evaluateAll((all) =>
      all.flatMap((row) => [...row.children].map((cell) => cell.scrollWidth - cell.clientWidth)),
    );
    expect(Math.max(...widths)).toBeLessThanOrEqual(1);
  });

test('in forced colours meters keep their cells, and on paper no room is left for rows that are not there', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('risk/critical/');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows(page).first()).toBeVisible();
  await expect(page.locator('risk-table [data-room]').first()).toBeAttached();
  await page.emulateMedia({ media: 'print', forcedColors: 'none' });
  await expect(page.locator('risk-table [data-room]').first()).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a list is read in parts, each once and in the order of the whole', async ({ page }) => {
    const { rows: all } = await readList(page, 'risk-critical');
    const read: string[] = [];
    await page.goto('risk/critical/');
    for (;;) {
      await expect(page.getByRole('searchbox', { name: /^Filter/ })).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Show all' })).toHaveCount(0);
      read.push(...(await page.locator('main table tbody th a').allTextContents()));
      const next = page.getByRole('navigation', { name: 'Parts of the list' }).getByRole('link', { name: 'Next' });
      if ((await next.count()) === 0) break;
      await next.click();
    }
    expect(read.map((name) => name.trim())).toEqual(all.map(([name]) => name));
  });
});
