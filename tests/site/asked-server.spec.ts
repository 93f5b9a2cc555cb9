import { expect, test } from './quiet-test.ts';
import { addressOf, hostileSite } from './sites.ts';

test.use({ baseURL: addressOf(hostileSite) });

test('a server tells in which ways it was asked, and what each brings', async ({ page }) => {
  await page.goto('tools/asked/');
  const facts = page.locator('#offer + dl');
  await expect(facts).toContainText('2025 and 2026; revisions 2025-11-25 and 2026-07-28');
  await expect(facts).toContainText('over stdio and over HTTP');
  const rows = page.getByRole('region', { name: 'Ways in which it was asked' }).locator('tbody tr');
  await expect(rows).toHaveCount(7);
  await expect(rows.filter({ hasText: 'declares roots, sampling' })).toContainText('2 tools more, 1 tool fewer');
  await expect(rows.last()).toContainText('refused');
  await expect(page.getByText('can change while it runs').first()).toBeVisible();
  await expect(page.getByText('Partial:').first()).toBeVisible();
});

test('its prompts and resources are text, cut, and told apart from what a policy covers', async ({ page }) => {
  await page.goto('tools/asked/');
  const beside = page.locator('#beside ~ section');
  await expect(page.getByText('A policy over tools does not cover prompts')).toBeVisible();
  await expect(beside.filter({ hasText: 'Prompts (3)' })).toContainText('<script>window.intruder=1</script>');
  await expect(beside.filter({ hasText: 'Prompts (3)' }).locator('.hidden-character')).toHaveText(['U+202E', 'U+200B']);
  await expect(beside.filter({ hasText: 'Resources (31)' }).locator('li')).toHaveCount(20);
  await expect(beside.filter({ hasText: 'Resources (31)' })).toContainText('11 more are left out here');
  await expect(beside.filter({ hasText: 'Resources (31)' })).toContainText('camera');
  expect(await page.locator('main img:not([src$="badge.svg"])').count()).toBe(0);
  expect(await page.evaluate(() => 'intruder' in globalThis)).toBe(false);
});

test('a tool that only its page calls is marked, and counted apart', async ({ page }) => {
  await page.goto('tools/asked/');
  await expect(page.getByRole('heading', { name: 'Its 6 tools, worst first' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Called by its own page, not by the model (1)' })).toBeVisible();
  await page.getByRole('link', { name: 'move_card', exact: true }).first().click();
  const header = page.locator('article header');
  await expect(header).toContainText('Called by the app, not the model.');
  await header.getByRole('link', { name: 'What that means' }).click();
  await expect(page.locator('#offer + ul')).toContainText('may hand it to the model all the same');
  await expect(page.locator('policy-panel pre').first()).toContainText('move_card');
});

test('a tool tells to whom it is served, and in what other form', async ({ page }) => {
  await page.goto('tools/asked/delete-folder/');
  await expect(page.locator('article header')).toContainText('Not always offered.');
  await expect(page.locator('#offer + ul')).toContainText('Only served to clients that declare roots.');
  await page.goto('tools/asked/list-notes/');
  await expect(page.locator('article header')).toContainText('Riskier for some clients.');
  await expect(page.locator('#offer + ul')).toContainText('By the rules that one is Destructive, critical.');
  await page.goto('tools/asked/search-notes/');
  await expect(page.getByText('By its output schema it returns total, notes and next.')).toBeVisible();
  await page.goto('tools/odd/closing-script/');
  await expect(page.locator('#offer')).toHaveCount(0);
});

test('servers are narrowed to the eras that they speak, and what was not asked is not denied', async ({ page }) => {
  await page.goto('servers/');
  const rows = page.getByRole('table', { name: 'Servers' }).locator('tbody tr:not([data-head])');
  await expect(rows.filter({ hasText: 'Asked' })).toContainText('2025 and 2026');
  await expect(rows.filter({ hasText: 'Changing' })).toContainText('not measured');
  await page.getByLabel('Filter these 3 rows').fill('2025 and 2026');
  await expect(page.locator('[data-count]')).toHaveText('1 of 3');
});
