import { expect, test } from './quiet-test.ts';
import { addressOf, realSite } from './sites.ts';

test.use({ baseURL: addressOf(realSite) });

test('which servers move money, worst first, is one click on the page of servers', async ({ page }) => {
  await page.goto('servers/');
  await page.getByRole('button', { name: 'Money' }).click();
  const table = page.getByRole('table', { name: 'Servers' });
  await expect(table.getByRole('columnheader', { name: 'Money' })).toHaveAttribute('aria-sort', 'descending');
  const counts = await table.locator('td[data-label="Money"]').allInnerTexts();
  const numbers = counts.map(Number);
  expect(numbers[0]).toBeGreaterThan(0);
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
});

test('from "whatever can e-mail all my customers" to a copied policy takes three clicks', async ({ page }) => {
  await page.goto('.');
  const box = page.getByRole('main').getByRole('searchbox').first();
  await box.fill('whatever can e-mail all my customers');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  const first = page.locator('[data-results] > li').first();
  await expect(first).toContainText('trait Mass audience');
  await first.getByRole('link').click();
  await expect(page.getByRole('article').getByRole('link', { name: 'Mass audience' })).toBeVisible();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('mcp__');
});

test('Iterable at worst, and its policy, takes two clicks', async ({ page }) => {
  await page.goto('.');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Servers' }).click();
  await page.getByRole('link', { name: 'Iterable', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Verdict', exact: true })).toContainText('Critical');
  await expect(page.locator('policy-panel pre')).toContainText('mcp__iterable__');
});

test('a count of a server narrows its table down, by the keyboard too, and a word of its own does', async ({
  page,
}) => {
  await page.goto('tools/iterable/');
  const counts = page.locator('.danger-counts');
  const people = counts.getByRole('link', { name: /reach people/ });
  const count = Number.parseInt((await people.innerText()).trim(), 10);
  await people.focus();
  await page.keyboard.press('Enter');
  const rows = page.getByRole('table', { name: 'Tools of Iterable MCP Server' }).locator('tbody tr:visible');
  await expect(rows).toHaveCount(count);
  const field = page.locator('#tools').getByRole('searchbox');
  await field.fill('no tool is called so');
  await expect(rows).toHaveCount(0);
  await expect(page.locator('#tools [data-count]')).toHaveText('None of these rows has that.');
  await field.fill('');
  await expect(page.locator('#tools [data-count]')).toHaveText(/^(\d+) of \1$/);
});
