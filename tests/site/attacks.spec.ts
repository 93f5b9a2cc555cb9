import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { loadAttacks } from '../../src/attacks/load-attacks.ts';
import { findBarriers } from './find-barriers.ts';
import { measureOverflow } from './measure-overflow.ts';
import { expect, test } from './quiet-test.ts';
import { listFiles } from './list-pages.ts';
import { realSite } from './sites.ts';

const { library } = await loadAttacks('data/attacks');
const { patterns, incidents, kinds } = library;

const rows = (page: Page) => page.locator('[data-row]');
const shownRows = (page: Page) => page.locator('[data-row]:visible');
const choose = (page: Page, label: string, option: string) => page.getByLabel(label).selectOption({ label: option });

/** What a reader reads of a page, white space joined, and where its links lead. */
async function readAttackPage(page: Page, path: string) {
  const html = await readFile(join(realSite.root, path, 'index.html'), 'utf8');
  return page.evaluate((source) => {
    const main = new DOMParser().parseFromString(source, 'text/html').querySelector('main');
    return {
      text: main?.textContent.replaceAll(/\s+/g, ' ') ?? '',
      links: [...(main?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href') ?? ''),
    };
  }, html);
}

/** The title of a source, white space joined. */
const titleOf = (key: string): string => {
  const title = library.sources.find((source) => source.key === key)?.title;
  if (title === undefined) throw new Error(`there is no source ${key}`);
  return title.replaceAll(/\s+/g, ' ');
};

test('every pattern and every incident has its page', async () => {
  const files = new Set(await listFiles(realSite));
  expect(patterns.length).toBe(27);
  expect(incidents.length).toBe(81);
  const missing = [
    ...patterns.map(({ slug }) => `attacks/${slug}/index.html`),
    ...incidents.map(({ id }) => `attacks/incidents/${id}/index.html`),
  ].filter((file) => !files.has(file));
  expect(missing).toEqual([]);
});

test('a pattern names each of its cases with date and kind, and what a gateway leaves open', async ({ page }) => {
  const labels = new Map(kinds.map(({ id, label }) => [id, label]));
  for (const { slug, gatewayLimits } of patterns) {
    const { text, links } = await readAttackPage(page, `attacks/${slug}`);
    expect(text, slug).toContain(gatewayLimits);
    const cases = incidents.filter((incident) => incident.patterns.includes(slug));
    expect(cases.length, slug).toBeGreaterThan(0);
    for (const { id, name, date, kind, finerKind } of cases) {
      expect(text, slug).toContain(name);
      const label = labels.get(kind) ?? '';
      const finer = finerKind.toLowerCase() === label.toLowerCase() ? '' : `: ${finerKind}`;
      expect(text, slug).toContain(`${date} · ${label}${finer} · confidence`);
      expect(links, slug).toContain(`/attacks/incidents/${id}/`);
    }
  }
});

test('an incident tells its facts and caveats, and names the sources', async ({ page }) => {
  for (const { id, date, facts, caveats, patterns: slugs } of incidents) {
    const { text, links } = await readAttackPage(page, `attacks/incidents/${id}`);
    for (const part of [date, ...facts.map((fact) => fact.text), ...caveats]) expect(text, id).toContain(part);
    for (const key of facts.flatMap(({ sources }) => sources)) expect(text, id).toContain(titleOf(key));
    for (const slug of slugs) expect(links, id).toContain(`/attacks/${slug}/`);
  }
});

test('the picture shows each case, and its table adds up to the same', async ({ page }) => {
  await page.goto('attacks/');
  await expect(page.getByRole('img', { name: /cases by quarter/ }).locator('path')).toHaveCount(incidents.length);
  await page.getByText('The same as a table').click();
  const totals = await page
    .getByRole('region', { name: /cases by quarter/ })
    .locator('tbody td:last-child')
    .allInnerTexts();
  expect(totals.reduce((sum, total) => sum + Number(total), 0)).toBe(incidents.length);
});

test('patterns are narrowed by category, trait and kind, and the URL keeps the choice', async ({ page }) => {
  await page.goto('attacks/');
  await expect(shownRows(page)).toHaveCount(patterns.length);
  await choose(page, 'Category of tool', 'Financial');
  const financial = patterns.filter(({ categories }) => categories.includes('Financial'));
  await expect(shownRows(page)).toHaveCount(financial.length);
  await expect(page).toHaveURL('/attacks/?category=Financial');
  await expect(page.locator('list-filter').getByRole('status')).toHaveText(
    `${financial.length} of ${patterns.length} patterns`,
  );
  await choose(page, 'Trait of tool', 'Money movement');
  await choose(page, 'Kind of case', 'Agent’s own mistake');
  await expect(page).toHaveURL('/attacks/?category=Financial&trait=money-movement&kind=agent-mistake');
  const names = await shownRows(page).getByRole('heading').allInnerTexts();
  expect(names).toEqual(['Financial drain through payment and wallet tools', 'Hallucinated arguments and targets']);

  await shownRows(page).first().getByRole('heading').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(names[0] ?? '');
  await page.goBack();
  await expect(shownRows(page)).toHaveCount(2);
  await expect(page.getByLabel('Category of tool')).toHaveValue('Financial');

  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page).toHaveURL('/attacks/');
  await expect(shownRows(page)).toHaveCount(patterns.length);
  await expect(page.getByLabel('Category of tool')).toBeFocused();
});

test('a choice that nothing fits says so, and one that the form does not offer is none', async ({ page }) => {
  await page.goto('attacks/?category=Financial&trait=filesystem');
  await expect(shownRows(page)).toHaveCount(0);
  await expect(page.locator('list-filter').getByRole('status')).toHaveText('No pattern fits.');
  await page.goto('attacks/?category=%3Cb%3E&kind=nothing');
  await expect(shownRows(page)).toHaveCount(patterns.length);
});

test('incidents are narrowed by kind, from the legend too, and years without one are gone', async ({ page }) => {
  await page.goto('attacks/');
  await page.getByRole('main').getByRole('link', { name: 'Attack in the wild', exact: true }).click();
  await expect(page).toHaveURL('/attacks/incidents/?kind=in-the-wild');
  const wild = incidents.filter(({ kind }) => kind === 'in-the-wild');
  await expect(shownRows(page)).toHaveCount(wild.length);
  const years = new Set(wild.map(({ sortDate }) => sortDate.slice(0, 4)));
  await expect(page.locator('[data-group]:visible')).toHaveCount(years.size);
  await choose(page, 'Kind of case', 'any');
  await expect(page).toHaveURL('/attacks/incidents/');
  await expect(shownRows(page)).toHaveCount(incidents.length);
});

test('a note leads to its source', async ({ page }) => {
  await page.goto('attacks/incidents/postmark-mcp/');
  await page.getByRole('link', { name: 'Source 2' }).first().click();
  await expect(page).toHaveURL(/#source-2$/);
  await expect(page.locator('#source-2')).toBeInViewport();
});

test('the site leads to the attacks from every page', async ({ page }) => {
  await page.goto('tools/iterable/send-campaign/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Attacks' }).click();
  await expect(page).toHaveURL('/attacks/');
  await page.goto('.');
  await page
    .getByRole('main')
    .getByRole('link', { name: `${patterns.length} patterns` })
    .click();
  await expect(page).toHaveURL('/attacks/');
});

for (const path of ['attacks/', 'attacks/mass-outbound-messaging/', 'attacks/incidents/postmark-mcp/'])
  test(`${path}: no barrier, light and narrow or dark and wide, and nothing wider than 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 720 });
    await page.goto(path);
    // Opens what is folded, and thins out long lists: more of the same finds nothing more.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      for (const each of document.querySelectorAll('main :is(li, tr):nth-of-type(n + 9)')) each.remove();
    });
    expect(await measureOverflow(page)).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 1280, height: 720 });
    expect(await findBarriers(page, 'of the view')).toEqual([]);
  });

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [path, count] of [
    ['attacks/?category=Financial', patterns.length],
    ['attacks/incidents/?kind=other', incidents.length],
  ] as const)
    test(`${path}: the whole list, and no form that would do nothing`, async ({ page }) => {
      await page.goto(path);
      await expect(rows(page)).toHaveCount(count);
      await expect(shownRows(page)).toHaveCount(count);
      await expect(page.getByLabel('Kind of case')).toBeHidden();
    });

  test('a pattern shows its policy', async ({ page }) => {
    await page.goto('attacks/mass-outbound-messaging/');
    await expect(page.locator('policy-panel pre')).toBeVisible();
  });
});
