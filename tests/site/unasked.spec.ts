import { expect, test } from './quiet-test.ts';

const PAGE = 'tools/iterable/unasked/';

test('lists what may run unasked, and groups the rest by reason: each tool once', async ({ page }) => {
  await page.goto('tools/iterable/');
  const label = await page.locator('.label dd strong').first().innerText();
  const [, count = '', total = ''] = /^(\d+) of (\d+),$/.exec(label) ?? [];
  await page.locator('.label a', { hasText: label }).click();
  await expect(page).toHaveURL(/\/tools\/iterable\/unasked\/$/);
  await expect(page.getByRole('heading', { name: `On the list (${count})` })).toBeVisible();
  const links = await page
    .locator('.answered tbody th a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  expect(new Set(links).size).toBe(Number(total));
  expect(links).toHaveLength(Number(total));
  await expect(page.getByRole('heading', { name: /One call can reach many people/ })).toBeVisible();
});

test('whichever pack is chosen, nothing else runs unasked', async ({ page }) => {
  await page.goto(PAGE);
  const code = page.locator('policy-panel [data-text]');
  const readAllowed = async () => {
    const { permissions } = JSON.parse((await code.textContent()) ?? '') as { permissions: { allow: string[] } };
    return permissions.allow;
  };
  const listed = await readAllowed();
  expect(listed.length).toBeGreaterThan(30);
  await page.locator('policy-panel [name=pack]').selectOption({ label: 'Full' });
  await expect(code).toContainText('"ask"');
  await expect.poll(async () => (await readAllowed()).length).toBeGreaterThan(listed.length);
  const unasked = await page
    .locator('#unasked')
    .evaluate((heading) =>
      [...document.querySelectorAll('.answered')]
        .filter((table) => heading.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING)
        .flatMap((table) => [...table.querySelectorAll('tbody th')].map((cell) => cell.textContent.trim())),
    );
  for (const name of await readAllowed()) expect(unasked).toContain(name.replace('mcp__iterable__', ''));
});

test('tells what becomes of the list in each client', async ({ page }) => {
  await page.goto(PAGE);
  const rows = page.getByRole('region', { name: 'What runs unasked in each client' }).locator('tbody tr');
  expect(await rows.count()).toBeGreaterThan(15);
  for (const row of await rows.all()) {
    const cells = (await row.locator('td').allInnerTexts()).map(Number);
    expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe(118);
  }
});
