import { expect, test } from './quiet-test.ts';
import { addressOf, hostileSite } from './sites.ts';

test('examples of questions lead to the search, and the riskiest tools are of a server each', async ({ page }) => {
  await page.goto('.');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'e-mail all my customers' })).toHaveAttribute(
    'href',
    /\/search\/\?q=e-mail/,
  );
  const riskiest = main.getByRole('table', { name: 'The riskiest tools, one a server' }).locator('tbody tr');
  await expect(riskiest.first()).toContainText(/critical/i);
  const servers = await riskiest
    .locator('.col-server a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(new Set(servers).size).toBe(servers.length);
});

test('the pictures of the home page say in tables what they show, and counts lead to their lists', async ({ page }) => {
  await page.goto('.');
  const matrix = page.getByRole('table', { name: 'Category by level' });
  const toNumbers = (texts: string[]) => texts.map((text) => Number(text.replace(/\D/g, '')));
  const inCells = toNumbers(await matrix.locator('tbody td:not(:last-child)').allInnerTexts());
  const [all = 0] = toNumbers(await matrix.locator('tfoot td').last().allInnerTexts());
  // Those that could not be assessed are in no row.
  const legends = await page.getByText('could not be assessed').allInnerTexts();
  const [unknown = 0] = toNumbers(legends);
  expect(inCells.reduce((sum, count) => sum + count, 0)).toBe(all - unknown);
  await expect(matrix.getByRole('link', { name: /Destructive, Critical/ })).toHaveAttribute(
    'href',
    '/search/?category=Destructive&severity=critical',
  );
  const dots = page.getByRole('img', { name: /^\d+ servers by tools/ });
  await expect(dots).toBeVisible();
  await page.locator('section', { has: dots }).locator('summary').click();
  const rows = page.getByRole('region', { name: 'Servers by share of critical tools' }).locator('tbody tr');
  expect(await rows.count()).toBe(await dots.locator('use').count());
});

test('a server page shows its tools by six axes, its versions by level, and a badge', async ({ page }) => {
  await page.goto('tools/iterable/');
  await expect(page.getByRole('img', { name: /^A column for each of 118 tools/ })).toBeVisible();
  const mixes = page.getByRole('region', { name: 'Levels of each full capture' }).locator('tbody tr');
  await expect(mixes).toHaveCount(2);
  await expect(mixes.first().getByRole('img')).toHaveAttribute('aria-label', /^1\.9\.0: 16 critical/);
  const badge = page.getByRole('img', { name: 'toolrisk: 16 critical' });
  const src = (await badge.getAttribute('src')) ?? '';
  expect((await page.request.get(src)).headers()['content-type']).toContain('image/svg+xml');
  await expect(page.locator('meta[property="og:image"]')).toHaveCount(0);
  expect((await page.request.get('tools/iterable/og.png')).status()).toBe(404);
});

test('a column of the heat grid tells its tool, and opens it', async ({ page }) => {
  await page.goto('tools/iterable/');
  const row = page.locator('.heat-grid svg[viewBox]').last();
  await row.hover({ position: { x: 2, y: 5 } });
  const first = page.locator('#tools tbody tr').first().locator('a.name');
  await expect(page.locator('.heat-readout')).toHaveText(await first.innerText());
  await row.click({ position: { x: 2, y: 5 } });
  await expect(page).toHaveURL(/\/tools\/iterable\/[a-z-]+\/$/);
});

test('a preview and a badge have whole addresses where that of the site is known', async ({ page }) => {
  await page.goto(addressOf(hostileSite, 'tools/odd/'));
  const root = `${hostileSite.settings.SITE_URL}${hostileSite.settings.BASE_PATH}tools/odd/`;
  await expect(page.locator('meta[property="og:image"]')).toHaveAttribute('content', `${root}og.png`);
  const card = await page.request.get(addressOf(hostileSite, 'tools/odd/og.png'));
  expect(card.headers()['content-type']).toContain('image/png');
  await expect(page.locator('.badge-line code')).toContainText(`(${root}badge.svg)](${root})`);
});
