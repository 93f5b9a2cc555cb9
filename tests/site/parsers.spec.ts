import { expect, test } from '@playwright/test';
import { readInBrowser } from './read-in-browser.ts';
import { readInNode } from './read-in-node.ts';
import { hostileSite, smallSite } from './sites.ts';

for (const site of [smallSite, hostileSite])
  test(`the browser’s own parser reads of each page of ${site.root} what Node reads of it`, async ({ page }) => {
    const inBrowser = await readInBrowser(page, site);
    const inNode = await readInNode(site);
    expect(inNode.length).toBeGreaterThan(100);
    expect(inNode.map(({ path }) => path)).toEqual(inBrowser.map(({ path }) => path));
    // One at a time: the difference of thousands of pages would take minutes to print.
    for (const [i, read] of inNode.entries()) expect(read, read.path).toEqual(inBrowser[i]);
  });
