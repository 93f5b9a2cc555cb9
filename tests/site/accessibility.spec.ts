import type { Page } from '@playwright/test';
import { everyKind } from './every-kind.ts';
import { findBarriers, type Barrier } from './find-barriers.ts';
import { measureOverflow } from './measure-overflow.ts';
import { expect, test } from './quiet-test.ts';

const isGrave = ({ impact }: Barrier): boolean => impact === 'serious' || impact === 'critical';

/** Leaves twenty of each list and table: more of the same finds nothing more. */
const thinOut = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll('main :is(li, tr, dt, dd):nth-of-type(n + 21)')) each.remove();
    for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
  });

/** How far what a page shows has moved since it began to load. */
const measureShift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          resolve(sum);
        }, 300);
      }),
  );

const readHeadingLevels = (page: Page): Promise<number[]> =>
  page.locator('h1, h2, h3, h4').evaluateAll((all) => all.map((each) => Number(each.tagName[1])));

// One load of a page answers all that is asked of every kind: loading costs more than most answers.
for (const [kind, path] of everyKind)
  test(`${kind}: nothing moves while it loads, headings skip no level, and no barrier in any view`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(path, { waitUntil: 'networkidle' });
    await test.step('nothing moves while it loads', async () => {
      expect(await measureShift(page)).toBeLessThanOrEqual(0.05);
    });
    await test.step('it has one h1, and its headings skip no level', async () => {
      const levels = await readHeadingLevels(page);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
    });
    if (kind === 'search') await expect(page.locator('[data-results] > li').first()).toBeVisible();
    await page.setViewportSize({ width: 320, height: 640 });
    await test.step('nothing is wider than 320 px', async () => {
      expect(await measureOverflow(page)).toBe(0);
    });
    await test.step('it has no barrier, dark and narrow', async () => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await thinOut(page);
      expect((await findBarriers(page)).filter(isGrave)).toEqual([]);
    });
    await test.step('it has no barrier, light and wide', async () => {
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.emulateMedia({ colorScheme: 'light' });
      expect((await findBarriers(page, 'of the view')).filter(isGrave)).toEqual([]);
    });
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
