import { expect, test } from './quiet-test.ts';

test('a tool leads to its name on other servers, with what differs, and from there to a comparison', async ({
  page,
}) => {
  await page.goto('tools/listmonk/create-campaign/');
  await page.getByRole('link', { name: 'Same name elsewhere' }).click();
  await expect(page).toHaveURL(/\/names\/create-campaign\/$/);
  const main = page.getByRole('main');
  await expect(main).toContainText('Its severity differs');
  const tools = page.getByRole('table', { name: 'Tools of this name' }).locator('tbody tr');
  const count = await tools.count();
  expect(count).toBeGreaterThan(1);
  await expect(page.getByRole('region', { name: 'Arguments of each' })).toBeVisible();
  await page.getByRole('link', { name: 'Compare them side by side' }).click();
  await expect(page.getByRole('table', { name: 'Side by side' }).locator('thead th')).toHaveCount(count);
});

test('the index has each shared name, and every tool of one leads to it', async ({ page }) => {
  await page.goto('names/');
  const links = await page
    .getByRole('table', { name: 'Shared names' })
    .locator('tbody th a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(10);
  await page.goto(links[0] ?? '');
  const tools = await page
    .getByRole('table', { name: 'Tools of this name' })
    .locator('tbody th a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
  for (const tool of tools) expect(await (await page.request.get(tool)).text()).toContain(`href="${links[0] ?? ''}"`);
});
