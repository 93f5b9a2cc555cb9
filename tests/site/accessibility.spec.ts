import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { everyKind } from './every-kind.ts';
import { measureOverflow } from './measure-overflow.ts';
import { expect, test } from './quiet-test.ts';

/** Rules whose answer changes with colours and width; the others have answered already. */
const DEPENDS_ON_VIEW = ['color-contrast', 'scrollable-region-focusable', 'link-in-text-block'];

/** Findings that keep people out, as `rule: elements`. */
async function findBarriers(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Leaves twenty of each list and table: more of the same finds nothing more. */
const thinOut = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll('main :is(li, tr, dt, dd):nth-of-type(n + 21)')) each.remove();
    for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
  });

for (const [kind, path] of everyKind)
  test(`${kind}: no barrier, dark and narrow or light and wide, and nothing wider than 320 px`, async ({ page }) => {
    await page.goto(path);
    if (kind === 'search') await expect(page.locator('[data-results] > li').first()).toBeVisible();
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await measureOverflow(page)).toBe(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    await thinOut(page);
    const everyRule = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } });
    expect(await findBarriers(everyRule)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await findBarriers(new AxeBuilder({ page }).withRules(DEPENDS_ON_VIEW))).toEqual([]);
  });

test('dark follows the system', async ({ page }) => {
  await page.goto('.');
  const readColors = () =>
    page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return { backgroundColor, color };
    });
  const light = await readColors();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await readColors();
  expect(dark.backgroundColor).not.toBe(light.backgroundColor);
  expect(dark.color).not.toBe(light.color);
});

test('the keyboard can skip to the content, and the focus is seen', async ({ page }) => {
  await page.goto('tools/iterable/send-campaign/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  expect((await skip.boundingBox())?.height).toBeGreaterThan(20);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  for (let i = 0; i < 6; i += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return {
        isInMain: document.activeElement?.closest('main') !== null,
        outlineStyle,
        width: parseFloat(outlineWidth),
      };
    });
    expect(focus.isInMain).toBe(true);
    expect(focus.outlineStyle).not.toBe('none');
    expect(focus.width).toBeGreaterThanOrEqual(2);
  }
});

test('every page has one h1, and its headings skip no level', async ({ page }) => {
  for (const [kind, path] of everyKind) {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((all) => all.map((each) => Number(each.tagName[1])));
    expect(
      levels.filter((level) => level === 1),
      kind,
    ).toHaveLength(1);
    const skips = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1);
    expect(skips, kind).toEqual([]);
  }
});
