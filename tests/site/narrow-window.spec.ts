import type { Page } from '@playwright/test';
import { catalogueExportSchema } from '../../src/open-data/open-data-schema.ts';
import { measureOverflow } from './measure-overflow.ts';
import { expect, test } from './quiet-test.ts';
import { referenceTools } from './reference-tools.ts';
import { addressOf, sites, type BuiltSite } from './sites.ts';

/** Length of the longest part of a name within which a line may not break of itself. */
const measureRun = (name: string): number => Math.max(...name.split(/[\s-]+/).map((run) => run.length));

/** The addresses of the tools with the longest names: of each server the longest, and of these the twenty longest. */
async function findLongestNames(page: Page, site: BuiltSite): Promise<string[]> {
  const response = await page.request.get(addressOf(site, 'data/catalogue.json'));
  const { tools } = catalogueExportSchema.parse(await response.json());
  const byLength = tools.toSorted((a, b) => measureRun(b.name) - measureRun(a.name));
  return [...Map.groupBy(byLength, ({ server }) => server).values()]
    .flatMap(([longest]) => longest ?? [])
    .slice(0, 20)
    .map(({ url }) => new URL(url, addressOf(site)).href);
}

test.use({ viewport: { width: 320, height: 640 } });

test('no tool has a name too long for a narrow window, in whatever font', async ({ page }) => {
  const longest = await Promise.all(sites.map((site) => findLongestNames(page, site)));
  const addresses = [...longest.flat(), ...referenceTools.map(({ path }) => path)];
  expect(addresses.length).toBeGreaterThan(25);
  const overflows: Record<string, number> = {};
  for (const address of addresses) {
    await page.goto(address);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const overflow = await measureOverflow(page);
    if (overflow > 0) overflows[address] = overflow;
  }
  expect(overflows).toEqual({});
});
