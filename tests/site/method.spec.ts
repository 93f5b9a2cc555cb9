import { expect, test } from './quiet-test.ts';

test('its contents lead to every part, and the accuracy comes before the rules', async ({ page }) => {
  await page.goto('method/');
  const links = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
  const targets = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')?.slice(1) ?? ''));
  const parts = await page.locator('main h2').evaluateAll((all) => all.map(({ id }) => id));
  expect(targets).toEqual(parts);
  expect(targets.indexOf('how-often-it-is-right')).toBeLessThan(targets.indexOf('rules'));
});

test('it opens with servers never seen before, then what pages show, then what flatters', async ({ page }) => {
  await page.goto('method/');
  expect(await page.locator('main h2').first().textContent()).toBe('How often it is right');
  const parts = await page.locator('main h3[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(parts.filter((id) => ['never-seen', 'shown', 'cross-validation'].includes(id))).toEqual([
    'never-seen',
    'shown',
    'cross-validation',
  ]);
  const sights = page.getByRole('region', { name: 'Scores at first sight' });
  expect(await sights.locator('tbody tr').count()).toBeGreaterThanOrEqual(5);
  await expect(sights.locator('tbody tr').first()).toContainText(/\d\.\d\s% \(\d+\.\d–\d+\.\d\)/);
});

test('no two of its headings, summaries and regions are named alike', async ({ page }) => {
  await page.goto('method/');
  const names = await page
    .locator('main :is(h2, h3, h4, summary, [role="region"][aria-label])')
    .evaluateAll((all) => all.map((each) => `${each.tagName} ${each.getAttribute('aria-label') ?? each.textContent}`));
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test('each picture of confidence has a scale, and dots that fit its table', async ({ page }) => {
  await page.goto('method/');
  const pictures = page.getByRole('img', { name: 'Calibration' });
  await expect(pictures.first()).toContainText('0.5');
  await expect(pictures.first()).toContainText('0.9');
  for (const details of await page.locator('main details:has(svg)').all()) {
    const rows = await details.locator('tbody tr').count();
    expect(rows).toBeGreaterThan(3);
    // Four more dots explain what sizes stand for.
    await expect(details.locator('svg circle')).toHaveCount(rows + 4);
  }
});

for (const width of [320, 390])
  test(`at ${width} px a wide table stacks, or shows that it goes on`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    for (const [path, name] of [
      ['tools/shrimp-task-manager/split-tasks/', 'Declared hints beside the verdict'],
      ['tools/smallest/publish-draft/', 'Evidence'],
      ['tools/smallest/publish-draft/', 'Modes'],
    ] as const) {
      await page.goto(path);
      const table = page.getByRole('region', { name });
      expect(await table.evaluate((each) => each.scrollWidth - each.clientWidth), name).toBe(0);
      expect(await table.locator('thead').evaluate((each) => each.getBoundingClientRect().height)).toBeLessThan(2);
    }
    await expect(page.getByRole('region', { name: 'Modes' })).toContainText('Execute');
    await page.goto('method/');
    const wide = page.getByRole('region', { name: 'Ways of judging on two passes' });
    expect(await wide.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeGreaterThan(0);
    expect(await wide.evaluate((each) => getComputedStyle(each).backgroundAttachment)).toBe(
      'local, local, scroll, scroll',
    );
  });
