import { expect, test } from './quiet-test.ts';
import { addressOf, realSite } from './sites.ts';

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

    await expect(page.locator('dt', { hasText: 'Publisher' }).first()).toBeVisible();
    const mix = page.locator('.label figure');
    await expect(mix.getByRole('img')).toBeVisible();
    const counts = (await mix.locator('figcaption').innerText()).match(/\d+/g)?.map(Number) ?? [];
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(newest);
    await expect(mix.locator(`a[href="/risk/critical/${server}/"]`)).toBeVisible();

    const tools = page.locator('#tools tbody tr');
    await expect(tools).toHaveCount(newest);
    const levels = await tools.locator('.meter').allInnerTexts();
    const ranks = levels.map((level) =>
      ['critical', 'high', 'not assessed', 'medium', 'low'].indexOf(level.trim().toLowerCase()),
    );
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));

    await expect(page.locator('#policy policy-panel pre')).toBeVisible();
    const packs = page.getByRole('region', { name: 'Packs' }).locator('tbody tr');
    await expect(packs.locator('th')).toHaveText(['Supervised', 'Standard', 'Read-only', 'Full']);
    for (const pack of await packs.all()) {
      const cells = (await pack.locator('td').allInnerTexts()).map(Number);
      expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe(newest);
    }
    const policies = page.getByRole('link', { name: /clients and gateways as one text$/ });
    expect((await page.request.get((await policies.getAttribute('href')) ?? '')).ok()).toBe(true);
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
  const tools = await offers.locator('tbody tr td:nth-last-child(3)').allInnerTexts();
  expect(tools).toEqual(expect.arrayContaining(['31', '42', '66', '72', '99', '118']));
});

test('the home page leads to search, servers, levels and the riskiest tools', async ({ page }) => {
  await page.goto('.');
  const main = page.getByRole('main');
  await expect(main.getByRole('searchbox')).toBeVisible();
  await expect(main.getByRole('link', { name: 'All servers' })).toHaveAttribute('href', '/servers/');
  await expect(main.locator('nav a[href^="/servers/#"]').first()).toBeVisible();
  await expect(main.locator('a[href="/risk/critical/"]').first()).toBeVisible();
  await expect(main.getByRole('table', { name: 'Tools' }).locator('tbody tr').first()).toContainText('Critical');
});

test('an unknown address answers 404 with a way on', async ({ page }) => {
  const response = await page.request.get('tools/nothing/here/');
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('There is no page here');
  await page.goto('404.html');
  await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible();
});

test('servers are listed by domain, each once, and a server page leads to its domain', async ({ page }) => {
  await page.goto(addressOf(realSite, 'servers/'));
  const groups = page.getByRole('table', { name: 'Servers' }).locator('tbody');
  const listed = await groups.evaluateAll((all) =>
    all.map((group) => ({
      domain: group.querySelector('h2')?.textContent.trim() ?? '',
      servers: [...group.querySelectorAll('th a')].map((link) => link.getAttribute('href')),
    })),
  );
  expect(listed).toHaveLength(18);
  const all = listed.flatMap(({ servers }) => servers);
  expect(new Set(all).size).toBe(all.length);
  const jumps = page.getByRole('navigation', { name: 'Domains' }).getByRole('link');
  expect(await jumps.allInnerTexts()).toEqual(listed.map(({ domain, servers }) => `${domain} (${servers.length})`));

  await page.goto(addressOf(realSite, 'tools/iterable/'));
  await page.getByRole('link', { name: 'Customers, marketing and analytics' }).click();
  await expect(page).toHaveURL(/\/servers\/#crm-marketing-analytics$/);
  await expect(page.locator('tbody:target').locator('a[href="/tools/iterable/"]')).toBeVisible();
});
