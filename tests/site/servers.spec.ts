import { expect, test } from './quiet-test.ts';
import { addressOf, hostileSite } from './sites.ts';

for (const [server, versions] of [
  ['smallest', { '0.11.2': 83, dd13d10: 70 }],
  ['iterable', { '1.9.0': 118, '0aebcaa': 108, '0aebcaa-literals': 78 }],
  ['listmonk', { '0.1.0': 29, '0.0.12': 29, '0.0.2': 17, '0.0.1': 17 }],
  ['fluentcrm', { '1.0.0': 36 }],
] as const)
  test(`${server}: versions with their counts, facts, risk mix, tools by severity and a policy`, async ({ page }) => {
    await page.goto(`tools/${server}/`);
    const rows = page.getByRole('region', { name: 'Versions' }).locator('tbody tr');
    const shown = await rows.evaluateAll((all) =>
      all.map((row) => [
        row.querySelector('th .name')?.textContent.trim(),
        Number(row.querySelector('td')?.textContent),
      ]),
    );
    expect(shown).toEqual(Object.entries(versions).toSorted(([, a], [, b]) => b - a));
    const newest = Math.max(...Object.values(versions));

    await expect(page.locator('dt', { hasText: 'Publisher' })).toBeVisible();
    const mix = page.locator('figure').first();
    await expect(mix.getByRole('img')).toBeVisible();
    const counts = (await mix.locator('figcaption').innerText()).match(/\d+/g)?.map(Number) ?? [];
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(newest);
    await expect(mix.locator(`a[href="/risk/critical/${server}/"]`)).toBeVisible();

    const levels = await page.locator('h3').allInnerTexts();
    const inLevels = levels.flatMap(
      (level) => /^(?:Critical|High|Medium|Low|Not assessed) \((\d+)\)$/.exec(level)?.[1] ?? [],
    );
    expect(inLevels.map(Number).reduce((sum, count) => sum + count, 0)).toBe(newest);

    await expect(page.locator('#policy ~ policy-panel pre').first()).toBeVisible();
    const packs = page.getByRole('region', { name: 'Packs' }).locator('tbody tr');
    await expect(packs.locator('th')).toHaveText(['Supervised', 'Standard', 'Read-only', 'Full']);
    for (const pack of await packs.all()) {
      const cells = (await pack.locator('td').allInnerTexts()).map(Number);
      expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe(newest);
    }
    await page.getByText('Files of every pack').click();
    const file = page.getByRole('region', { name: 'Files' }).getByRole('link', { name: 'Read-only' }).first();
    expect((await page.request.get((await file.getAttribute('href')) ?? '')).ok()).toBe(true);
  });

test('a partial snapshot is told apart, and so is a reconstructed one', async ({ page }) => {
  await page.goto('tools/iterable/');
  const rows = page.getByRole('region', { name: 'Versions' }).getByRole('row');
  await expect(rows.filter({ hasText: '0aebcaa-literals' })).toContainText(/part of the tools.*no step of the history/);
  await expect(rows.filter({ hasText: '1.9.0' })).toContainText(/measured.*all tools/i);
  await expect(rows.filter({ hasText: 'reconstructed' })).not.toHaveCount(0);
});

test('what Iterable offers under its own switches is shown', async ({ page }) => {
  await page.goto('tools/iterable/');
  const offers = page.getByRole('region', { name: 'Tools offered under each setting' });
  await expect(offers).toContainText('ITERABLE_ENABLE_SENDS');
  const tools = await offers.locator('tbody tr td:nth-last-child(2)').allInnerTexts();
  expect(tools).toEqual(expect.arrayContaining(['31', '42', '66', '72', '99', '118']));
});

test('the home page leads to search, servers, levels and the riskiest tools', async ({ page }) => {
  await page.goto('.');
  const main = page.getByRole('main');
  await expect(main.getByRole('searchbox', { name: 'Search tools' })).toBeVisible();
  await expect(main.getByRole('link', { name: 'e-mail all my customers' })).toHaveAttribute(
    'href',
    /\/search\/\?q=e-mail/,
  );
  await expect(main.getByRole('link', { name: 'All servers' })).toHaveAttribute('href', '/servers/');
  await expect(main.locator('nav a[href^="/servers/#"]').first()).toBeVisible();
  await expect(main.locator('a[href="/risk/critical/"]').first()).toBeVisible();
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
  expect(inCells.reduce((sum, count) => sum + count, 0)).toBe(all);
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
  const card = await page.request.get('tools/iterable/og.png');
  expect(card.headers()['content-type']).toContain('image/png');
  await expect(page.locator('meta[property="og:image"]')).toHaveCount(0);
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
  await expect(page.locator('.badge-line code')).toContainText(`(${root}badge.svg)](${root})`);
});

test('an unknown address answers 404 with a way on', async ({ page }) => {
  const response = await page.request.get('tools/nothing/here/');
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('There is no page here');
  await page.goto('404.html');
  await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible();
});

test('servers are listed by domain, each once, and a server page leads to its domain', async ({ page }) => {
  await page.goto('servers/');
  const groups = page.getByRole('main').locator('section');
  const listed = await groups.evaluateAll((all) =>
    all.map((group) => ({
      domain: group.querySelector('h2')?.textContent.trim() ?? '',
      servers: [...group.querySelectorAll('h3 a')].map((link) => link.getAttribute('href')),
    })),
  );
  expect(listed).toHaveLength(18);
  const all = listed.flatMap(({ servers }) => servers);
  expect(new Set(all).size).toBe(all.length);
  const jumps = page.getByRole('navigation', { name: 'Domains' }).getByRole('link');
  expect(await jumps.allInnerTexts()).toEqual(listed.map(({ domain, servers }) => `${domain} (${servers.length})`));

  await page.goto('tools/iterable/');
  await page.getByRole('link', { name: 'Customers, marketing and analytics' }).click();
  await expect(page).toHaveURL(/\/servers\/#crm-marketing-analytics$/);
  const group = page.getByRole('region', { name: 'Customers, marketing and analytics' });
  await expect(group.locator('a[href="/tools/iterable/"]')).toBeVisible();
});
