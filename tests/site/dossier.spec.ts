import { expect, test } from './quiet-test.ts';
import { addressOf, hostileSite, realSite } from './sites.ts';

const PAGE = 'tools/iterable/dossier/';
/** What an A4 sheet has between the margins of a dossier, in CSS pixels. */
const SHEET = Math.floor(((210 - 2 * 13) / 25.4) * 96);

test('tells who, what and how bad, and has room for the decision', async ({ page }) => {
  await page.goto('tools/iterable/');
  await page.getByRole('link', { name: 'Dossier for an approval' }).click();
  await expect(page).toHaveURL(/\/tools\/iterable\/dossier\/$/);
  const main = page.getByRole('main');
  for (const term of ['Publisher', 'Package', 'Version', 'Captured', 'Licence', 'Secrets it asks for', 'Expires'])
    await expect(main.locator('dt', { hasText: term }).first()).toBeVisible();
  await expect(page.getByRole('table', { name: 'The worst tools' }).locator('tbody tr')).toHaveCount(10);
  const counts = await main.locator('.verdict-counts tfoot td').allInnerTexts();
  const [all, ...levels] = counts.map(Number).toReversed();
  expect(levels.reduce((sum, count) => sum + count, 0)).toBe(all);
});

test('Markdown and CSV are there, a line for each tool', async ({ page }) => {
  await page.goto(PAGE);
  const text = async (name: string) => {
    const href = await page.getByRole('main').getByRole('link', { name, exact: true }).getAttribute('href');
    return (await page.request.get(href ?? '')).text();
  };
  expect(await text('Markdown')).toMatch(/^# Dossier: Iterable/);
  expect((await text('CSV')).split('\r\n')).toHaveLength(118 + 2);
});

for (const [name, address, most] of [
  ['Iterable', PAGE, 5],
  ['a server with many tools', addressOf(realSite, 'tools/ms-365/dossier/'), 6],
  ['a hostile server', addressOf(hostileSite, 'tools/odd/dossier/'), 8],
] as const)
  test(`${name} prints to A4 pages with nothing cut`, async ({ page }) => {
    await page.setViewportSize({ width: SHEET, height: 1000 });
    await page.goto(address);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main :not(.sr-only)')]
        .filter((each) => each.checkVisibility())
        .filter((each) => {
          const hides = getComputedStyle(each).overflowX !== 'visible' && each.scrollWidth > each.clientWidth;
          return hides || each.getBoundingClientRect().right > document.documentElement.clientWidth + 1;
        })
        .map((each) => each.outerHTML.slice(0, 120)),
    );
    expect(cut).toEqual([]);
    await expect(page.locator('body > header')).toBeHidden();
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(sheets).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    const count = sheets.match(/\/Type \/Page\b/g)?.length ?? 0;
    console.log(`the dossier of ${name}: ${count} pages`);
    expect(count).toBeGreaterThan(1);
    expect(count).toBeLessThanOrEqual(most);
  });
