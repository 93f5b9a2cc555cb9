import type { Page } from '@playwright/test';
import { catalogueExportSchema } from '../../src/open-data/open-data-schema.ts';
import { expect, test } from './quiet-test.ts';
import { addressOf, hostileSite, realSite } from './sites.ts';

// What comes first, and how much is fetched, is held over the whole catalogue.
test.use({ baseURL: addressOf(realSite) });

const results = (page: Page) => page.locator('[data-results] > li');
const box = (page: Page) => page.getByRole('main').getByRole('searchbox');
const status = (page: Page) => page.getByRole('main').getByRole('status');

test('"send campaign" brings both send_campaign first, and the Polish one answers to its own name', async ({
  page,
}) => {
  await page.goto('search/');
  await box(page).fill('send campaign');
  await expect(page).toHaveURL(/\?q=send\+campaign$/);
  await expect(results(page).nth(0).locator('a')).toHaveText('send_campaign');
  await expect(results(page).nth(1).locator('a')).toHaveText('send_campaign');
  const found = await page.locator('[data-results] > li:nth-child(-n+2)').allInnerTexts();
  expect(found.join()).toMatch(/Iterable/);
  expect(found.join()).toMatch(/Listmonk/);
  const count = Number.parseInt(await status(page).innerText(), 10);
  for (let shown = 10; shown < count; shown += 20) {
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect(results(page)).toHaveCount(Math.min(shown + 20, count));
  }
  await expect(page.getByRole('button', { name: 'Show more' })).toBeHidden();
  await expect(status(page)).toHaveText(`${await results(page).count()} tools`);
  await box(page).fill('fluentcrm resume campaign');
  await expect(results(page).locator('a', { hasText: 'fluentcrm_resume_campaign' })).toBeVisible();
});

test('filters and sort stand in the URL and come back from it', async ({ page }) => {
  await page.goto('search/');
  await page.getByRole('checkbox', { name: /^Critical/ }).check();
  await box(page).fill('campaign');
  await page.getByRole('checkbox', { name: /Iterable/ }).check();
  await page.getByRole('combobox', { name: 'Sort' }).selectOption('severity');
  await expect(page).toHaveURL('/search/?q=campaign&severity=critical&server=iterable&sort=severity');
  await expect(results(page).locator('a', { hasText: 'abort_campaign' })).toBeVisible();
  const chips = page.getByRole('list', { name: 'Chosen filters' }).getByRole('button');
  await expect(chips).toHaveText([/Critical/, /Iterable/]);

  await page.reload();
  await expect(box(page)).toHaveValue('campaign');
  await expect(page.getByRole('checkbox', { name: /^Critical/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /Iterable/ })).toBeChecked();
  await expect(page.getByRole('combobox', { name: 'Sort' })).toHaveValue('severity');
  await expect(chips).toHaveText([/Critical/, /Iterable/]);
  await expect(results(page).locator('a', { hasText: 'abort_campaign' })).toBeVisible();
  const before = await results(page).allTextContents();
  for (const text of before) expect(text).toMatch(/Critical.*Iterable/);

  await results(page).first().getByRole('link').click();
  await expect(page.getByRole('article')).toBeVisible();
  await page.goBack();
  await expect(results(page)).toHaveText(before);
  await page.goForward();
  await expect(page.getByRole('article')).toBeVisible();
});

test('a filter may hold a list with commas, in any case', async ({ page }) => {
  await page.goto('search/?severity=Critical,high&category=destructive');
  for (const name of [/^Critical/, /^High/, /^Destructive/])
    await expect(page.getByRole('checkbox', { name })).toBeChecked();
  // What would bring nothing is not offered.
  await expect(page.getByRole('checkbox', { name: /^Execute/ })).not.toBeChecked();
  await expect(results(page).first()).toBeVisible();
});

test('everything high or critical is one click away, worst first, and counted rightly', async ({ page }) => {
  const { tools } = catalogueExportSchema.parse(await (await page.request.get('data/catalogue.json')).json());
  const count = (severity: string) => tools.filter((tool) => tool.severity === severity).length;
  await page.goto('.');
  await page
    .getByRole('main')
    .getByRole('link', { name: /everything high or critical/i })
    .click();
  await expect(status(page)).toHaveText(`${(count('critical') + count('high')).toLocaleString('en-GB')} tools`);
  await expect(results(page)).toHaveCount(10);
  await page.getByRole('button', { name: /more/i }).click();
  await expect(results(page)).toHaveCount(30);
  const badges = await page.locator('[data-results] [data-severity]').allTextContents();
  expect(badges).toEqual(badges.toSorted());
  expect(badges[0]).toBe('Critical');
  for (const severity of ['critical', 'high'])
    await expect(page.locator(`[data-count="severity=${severity}"]`)).toHaveText(
      count(severity).toLocaleString('en-GB'),
    );
});

test('the keyboard does it all: / focuses, arrows move, Enter opens, Esc clears', async ({ page }) => {
  await page.goto('search/');
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue('');
  await box(page).fill('abort campaign');
  await expect(results(page).first()).toContainText('abort_campaign');
  await page.keyboard.press('ArrowDown');
  await expect(results(page).first().getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/tools/iterable/abort-campaign/');

  await page.goto('search/?q=campaign&severity=critical');
  await expect(results(page).first()).toBeVisible();
  await box(page).focus();
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(page.getByRole('checkbox', { name: /^Critical/ })).not.toBeChecked();
  await expect(page).toHaveURL('/search/');
  await expect(results(page)).toHaveCount(0);
});

test('/ types a slash in a field, and focuses the box on every page', async ({ page }) => {
  await page.goto('tools/iterable/send-campaign/');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(page.getByRole('searchbox')).toHaveValue('a/b');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=a%2Fb');
});

test('an empty result says what to try, and half an answer what it lacks', async ({ page }) => {
  await page.goto('search/?q=zzzzqqqq');
  await expect(status(page)).toContainText('No tool matches “zzzzqqqq”');
  await page.goto('search/?q=campaign&server=time');
  await expect(status(page)).toContainText(/Untick a filter/);
  await page.goto('search/?q=siren+invoice');
  await expect(status(page)).toContainText('No tool answers all of it');
  await expect(results(page).first()).toBeVisible();
  await page.goto('search/?q=delte+campaign');
  await expect(status(page)).toContainText('read as “delete”');
});

test('servers stand above tools, and are what is asked for where the question says so', async ({ page }) => {
  const servers = page.getByRole('list', { name: 'Servers' }).getByRole('link');
  for (const name of ['iterable', 'Iterable MCP Server', '@iterable/mcp', 'Iterable/mcp-server']) {
    await page.goto(`search/?q=${encodeURIComponent(name)}`);
    await expect(servers.first(), name).toHaveText('Iterable MCP Server');
  }
  await page.goto('search/?q=which+servers+move+money,+worst+first');
  await expect(servers.nth(4)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Sort' })).toHaveValue('severity');
  const places = await page.locator('[data-servers] [data-place]').allInnerTexts();
  for (const place of places) expect(place).toMatch(/\d+ of its \d+ tools?/);
  await servers.first().click();
  await expect(page).toHaveURL(/\/tools\/[^/]+\/$/);
});

test('nothing that is typed or stands in the URL runs as markup', async ({ page }) => {
  const markup = '<img src=x onerror="window.intruder=1">';
  await page.goto(`search/?q=${encodeURIComponent(markup)}&severity=${encodeURIComponent(markup)}&sort=${markup}`);
  await expect(box(page)).toHaveValue(markup);
  await expect(status(page)).not.toBeEmpty();
  await box(page).fill(`zzzz ${markup}`);
  await expect(status(page)).toContainText('“zzzz”');
  await expect(page.locator('main img')).toHaveCount(0);
});

test('works below a path', async ({ page }) => {
  await page.goto(addressOf(hostileSite, 'search/?q=everything'));
  await results(page).getByRole('link', { name: 'get_everything' }).first().click();
  await expect(page).toHaveURL(/\/toolrisk\/tools\/(odd|changing)\/get-everything\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('get_everything');
});

test('a first search fetches 78 kB or less as served, in 20 files', async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'document') return;
    sizes.push(
      response
        .request()
        .sizes()
        .then(({ responseBodySize }) => responseBodySize)
        .catch(() => 0),
    );
  });
  await page.goto('search/');
  await box(page).fill('send campaign');
  await expect(results(page).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  console.log(`a first search fetches ${(bytes / 1000).toFixed(1)} kB in ${sizes.length} files`);
  expect(bytes).toBeLessThanOrEqual(78_000);
  expect(sizes.length).toBeLessThanOrEqual(20);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('nothing is shown that would not work, and the page says what to do with a question', async ({ page }) => {
    await page.goto('search/?q=send');
    for (const role of ['searchbox', 'checkbox', 'combobox', 'button'] as const)
      await expect(page.getByRole(role)).toHaveCount(0);
    await expect(page.getByText('What you asked for stands in this page’s address')).toBeVisible();
  });
});
