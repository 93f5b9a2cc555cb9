import { findBarriers } from './find-barriers.ts';
import { measureOverflow } from './measure-overflow.ts';
import { expect, test } from './quiet-test.ts';

for (const [kind, path, words] of [
  ['home', '', ['MCP servers', 'policy', 'tools']],
  ['tool', 'tools/iterable/cancel-web-push/', ['clients', 'gateway', 'tools']],
  ['server', 'tools/listmonk/', ['tools']],
  ['method', 'method/', ['annotations', 'axes', 'category', 'severity']],
  ['policies', 'policies/', ['gateway', 'policy']],
  ['attack pattern', 'attacks/tool-poisoning/', ['approval', 'poisoned tool', 'tool']],
  ['rule', 'rules/names-foreign-tools/', ['client', 'tools']],
] as const)
  test(`${kind}: its words lead to what they mean`, async ({ page }) => {
    await page.goto(path);
    const found = await page.locator('main a.term').allTextContents();
    expect(found).toEqual(expect.arrayContaining([...words]));
    const link = page.locator('main a.term:visible').first();
    const hash = new URL((await link.getAttribute('href')) ?? '', page.url()).hash;
    expect(await link.evaluate((each) => getComputedStyle(each).textDecorationStyle)).toBe('dotted');
    expect(await link.getAttribute('title')).toBeNull();
    await link.click();
    await expect(page).toHaveURL(new RegExp(`/glossary/${hash}$`));
    await expect(page.locator(hash)).toBeInViewport();
  });

test('where the agents of a server are meant, the word is not linked', async ({ page }) => {
  await page.goto('tools/smallest/update-agent-prompt/');
  await expect(page.locator('main a.term').first()).toBeVisible();
  await expect(page.locator('main a.term[href$="#agent"]')).toHaveCount(0);
});

test.describe('the glossary', () => {
  test('explains thirty words, and leads on to other words and pages', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Glossary' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
    await expect(page.locator('main dfn')).toHaveCount(30);
    const severity = page.locator('#severity');
    await expect(severity).toContainText('low, medium, high or critical');
    await expect(severity.getByRole('link', { name: 'All risk levels' })).toHaveAttribute('href', '/risk/');
    await severity.getByRole('link', { name: 'Axis' }).click();
    await expect(page).toHaveURL(/#axis$/);
    const fragments = await page
      .locator('main a[href^="#"]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')?.slice(1) ?? ''));
    expect(fragments.length).toBeGreaterThan(60);
    const anchors = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(fragments.filter((each) => !anchors.includes(each))).toEqual([]);
  });

  test('keeps nobody out, dark or light', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('glossary/');
    expect(await measureOverflow(page)).toBe(0);
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page)).toEqual([]);
    }
  });
});
