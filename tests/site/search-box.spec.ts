import type { Page } from '@playwright/test';
import { expect, test } from './quiet-test.ts';
import { addressOf, realSite } from './sites.ts';

test.use({ baseURL: addressOf(realSite) });

const results = (page: Page) => page.locator('[data-results] > li');
const box = (page: Page) => page.getByRole('main').getByRole('searchbox');
const status = (page: Page) => page.getByRole('main').getByRole('status');

test('signs in the box narrow a search, are ticked in the rail, and go with their chip', async ({ page }) => {
  await page.goto('search/');
  await box(page).fill('#destructive !critical @iterable cancel');
  await expect(results(page).first()).toContainText('Critical');
  for (const name of [/^Critical/, /^Destructive/, /^Iterable/])
    await expect(page.getByRole('checkbox', { name })).toBeChecked();
  await expect(page).toHaveURL(/\?q=%23destructive\+%21critical\+%40iterable\+cancel$/);
  const before = Number.parseInt(await status(page).innerText(), 10);
  await page.getByRole('button', { name: 'Without Critical' }).click();
  await expect(box(page)).toHaveValue('#destructive @iterable cancel');
  await expect(async () =>
    expect(Number.parseInt(await status(page).innerText(), 10)).toBeGreaterThan(before),
  ).toPass();
  await page.goto('search/?q=arg:sql+/code-execution');
  await expect(results(page).locator('a', { hasText: 'sql_execute' }).first()).toBeVisible();
  await page.goto('search/?q=lang:pl&category=destructive');
  await expect(results(page).first()).toContainText('FluentCRM');
});

test('signs are completed by the keyboard', async ({ page }) => {
  await page.goto('search/');
  await box(page).pressSequentially('send /mas');
  const offers = page.locator('#search-offers').getByRole('option');
  await expect(offers).toHaveText([/\/mass-audience/]);
  await page.keyboard.press('ArrowDown');
  await expect(offers.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue('send /mass-audience ');
  await expect(offers).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: /^Mass audience/ })).toBeChecked();
  await page.keyboard.type('arg:campaigni');
  await expect(offers.first()).toContainText('arg:campaignid');
  await page.keyboard.press('Escape');
  await expect(offers).toHaveCount(0);
  await expect(box(page)).toHaveValue('send /mass-audience arg:campaigni');
});

test('the rail is sorted by count, without zeros, and says what a choice would bring', async ({ page }) => {
  await page.goto('search/?q=email+all+my+customers');
  await expect(results(page).first()).toBeVisible();
  for (const facet of ['severity', 'category', 'trait', 'server', 'lang']) {
    const texts = await page.locator(`[data-facet=${facet}] [data-count]`).allInnerTexts();
    const counts = texts.map((text) => Number(text.replaceAll(',', '')));
    expect(counts, facet).toEqual(counts.toSorted((a, b) => b - a));
    expect(counts, facet).not.toContain(0);
  }
  const count = await page.locator('[data-count="category=Execute"]').innerText();
  await page.getByRole('checkbox', { name: /^Execute/ }).check();
  await expect(status(page)).toHaveText(`${count} tools`);
  await expect(page.getByRole('checkbox', { name: /^Execute/ })).toBeFocused();
});

test('each row says why it is there', async ({ page }) => {
  await page.goto('search/?q=email+everyone');
  await expect(results(page).first()).toContainText('“everyone”: trait Mass audience');
  await page.goto('search/?q=erase+campaign');
  await expect(results(page).first()).toContainText('“erase” in other words in its name · “campaign” in its name');
});

test('the box in the header offers servers and tools on every page', async ({ page }) => {
  await page.goto('tools/iterable/send-campaign/');
  await page.keyboard.press('/');
  await page.keyboard.type('iterab');
  const offers = page.getByRole('banner').getByRole('option');
  await expect(offers.first()).toContainText('Iterable MCP Server');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/tools/iterable/');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('/');
  await page.keyboard.type('send camp');
  await expect(offers.first()).toContainText('send_campaign');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=send+camp');
});
