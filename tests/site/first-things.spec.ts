import { expect, test } from './quiet-test.ts';

test('changes begin with what got riskier, and first captures stand apart, a line each', async ({ page }) => {
  await page.goto('changes/');
  const rose = page.getByRole('link', { name: /^Riskier than before/ });
  if (/[1-9]/.test(await rose.innerText()))
    await expect(page.locator('main section').first()).toContainText('riskier than before');
  await expect(page.locator('main section').filter({ hasText: 'First captured' })).toHaveCount(0);
  await expect(page.locator('main .news li')).toHaveCount(0);
  await page.getByRole('link', { name: 'listed apart' }).click();
  const lines = page.locator('main .news li');
  await expect(lines.first()).toContainText('First captured, with');
  // A long name may take a second one.
  const heights = await lines.evaluateAll((all) => all.map((line) => line.clientHeight));
  expect(Math.max(...heights)).toBeLessThanOrEqual(2 * Math.min(...heights));
});

for (const [width, lines] of [
  [360, 'share lines'],
  [1280, 'have a line each'],
] as const)
  test(`axes that give nothing ${lines} at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('tools/iterable/get-campaigns/');
    const tops = await page
      .locator('.label tr.none')
      .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().top));
    expect(tops.length).toBeGreaterThan(3);
    if (width < 640) expect(new Set(tops).size).toBeLessThan(tops.length);
    else expect(new Set(tops).size).toBe(tops.length);
    await expect(page.locator('.label').getByText('Privacy', { exact: true })).toBeVisible();
  });

test('a tool that speaks another language is told of in English first', async ({ page }) => {
  await page.goto('tools/fluentcrm/fluentcrm-create-campaign/');
  const told = page
    .locator('.first-screen p')
    .filter({ hasText: /campaign/ })
    .first();
  await expect(told).toHaveText('Creates a new email campaign.');
});

test('files of the search index may be kept, and the one that names them is asked for anew', async ({ page }) => {
  const kept: string[] = [];
  const asked: string[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.startsWith('/search/index/')) return;
    (/immutable/.test(response.headers()['cache-control'] ?? '') ? kept : asked).push(pathname);
  });
  await page.goto('search/?q=send+campaign');
  await expect(page.locator('[data-results] > li').first()).toBeVisible();
  expect(asked).toEqual(['/search/index/head.bin']);
  expect(kept.length).toBeGreaterThan(3);
});
