import { revealHiddenCharacters } from '../../src/catalog/hidden-characters.ts';
import { catalogueExportSchema } from '../../src/open-data/open-data-schema.ts';
import { hostileNames, SCRIPT } from '../fixtures/catalogue/hostile-tools.ts';
import { expect, test } from './quiet-test.ts';
import { readFaqPage } from './read-faq-page.ts';
import { addressOf, hostileSite } from './sites.ts';

const flatten = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** A name as a page shows it: hidden characters spelled out, with or without the brackets of plain text. */
const withoutBrackets = (text: string): string => flatten(text.replaceAll(/[⟨⟩]/g, ''));

test.use({ baseURL: addressOf(hostileSite) });

test('every hostile name is text in titles, headings, trails and questions for machines', async ({ page }) => {
  const { tools } = catalogueExportSchema.parse(await (await page.request.get('data/catalogue.json')).json());
  const odd = tools.filter(({ server, name }) => server === 'odd' && hostileNames.some((each) => each === name));
  expect(odd.map(({ name }) => name).toSorted()).toEqual(hostileNames.toSorted());
  for (const { name, url } of odd) {
    await page.goto(new URL(url, addressOf(hostileSite)).href, { waitUntil: 'domcontentloaded' });
    const shown = withoutBrackets(revealHiddenCharacters(name));
    expect(withoutBrackets(await page.title()), url).toContain(shown);
    expect(flatten((await page.locator('h1').textContent()) ?? ''), url).toBe(shown);
    const [question] = await readFaqPage(page);
    expect(withoutBrackets(question?.name ?? ''), url).toContain(shown);
    expect(await page.locator('img, iframe, main svg:not(:has(> use))').count(), url).toBe(0);
    expect(await page.evaluate(() => 'intruder' in globalThis), url).toBe(false);
  }
});

test('they are text in every list, and lead to their pages', async ({ page }) => {
  for (const path of ['tools/', 'tools/odd/']) {
    await page.goto(path);
    const list = page.getByRole('main');
    for (const name of ['<img src=x onerror="window.intruder=1">', '../../etc/passwd', '__proto__', 'constructor'])
      await expect(list.getByRole('link', { name, exact: true }).first()).toBeVisible();
    expect(await page.locator('main img:not([src$="badge.svg"])').count()).toBe(0);
    const overridden = list.locator('a[href$="/etacovni-eteled/"]').first();
    await expect(overridden.locator('.hidden-character')).toHaveText('U+202E');
  }
  await page.getByRole('link', { name: '../../etc/passwd', exact: true }).first().click();
  await expect(page).toHaveURL(addressOf(hostileSite, 'tools/odd/etc-passwd/'));
});

test('they are text in search results', async ({ page }) => {
  await page.goto('search/?server=odd');
  const results = page.locator('[data-results]');
  await expect(results.locator('li').first()).toBeVisible();
  while (await page.getByRole('button', { name: 'Show more' }).isVisible()) {
    const before = await results.locator('li').count();
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect(results.locator('li').nth(before)).toBeVisible();
  }
  const shown = (await results.locator('a').allTextContents()).map(flatten);
  for (const name of hostileNames) expect(shown).toContain(flatten(revealHiddenCharacters(name)));
  await expect(results.locator('img, script, svg:not(:has(> use))')).toHaveCount(0);
  for (const query of ['<img src=x onerror', '__proto__', 'constructor', 'löschen', '发送短信']) {
    await page.getByRole('main').getByRole('searchbox').fill(query);
    await expect(page.getByRole('main').getByRole('status')).not.toBeEmpty();
  }
  await page.getByRole('main').getByRole('searchbox').fill('löschen');
  await expect(results.getByRole('link', { name: 'größe_löschen' })).toBeVisible();
});

test('a hostile definition is text in its description, parameters and policies', async ({ page }) => {
  await page.goto('tools/odd/closing-script/');
  const served = page.locator('.served-words div.served');
  await expect(served).toContainText(`</script>${SCRIPT}<!--`);
  for (const code of ['U+2028', 'U+202E', 'U+200B']) await expect(served).toContainText(code);
  const parameters = page.getByRole('region', { name: 'Parameters' });
  await expect(parameters.locator('tbody tr')).toHaveCount(3);
  await expect(parameters).toContainText(`</td>${SCRIPT}`);
  await expect(parameters).toContainText('__proto__');
  await expect(parameters).toContainText('U+202E');
  const bare = await page.locator('main').evaluate((main) => /[\u200b\u2028\u202a-\u202e]/.test(main.textContent));
  expect(bare).toBe(false);
});

test('odd definitions have their page, and one that says too little is never shown as safe', async ({ page }) => {
  await page.goto('tools/odd/vague/');
  const label = page.getByRole('region', { name: 'Verdict', exact: true });
  await expect(label).toContainText('Not assessed');
  await expect(label).toContainText('never shown as safe');
  await expect(label).not.toContainText(/\blow\b/i);
  await expect(page.locator('.served-words')).toContainText('The server gives it none.');
  await expect(page.locator('policy-panel code').first()).toContainText('"ask"');
  await page.goto('tools/odd/numeric-description/');
  await expect(page.getByText("can't be read")).toBeVisible();
  await page.goto('tools/odd/huge-description/');
  await expect(page.locator('.served-words')).toContainText(/[\d,]+ more characters are left out/);
  await page.goto('tools/odd/referenced-schema/');
  await expect(page.getByRole('region', { name: 'Parameters' }).locator('tbody tr').first()).toContainText(
    /filter.*string/s,
  );
});

test('tools of one name have a page each, told apart in lists and titles', async ({ page }) => {
  await page.goto('tools/odd/');
  const twins = page.locator('a[href*="/same-name-"]');
  const addresses = new Set(await twins.evaluateAll((all) => all.map((each) => each.getAttribute('href'))));
  expect(addresses.size).toBe(2);
});

test('the correction link carries the tool, its digest and no hidden character', async ({ page }) => {
  await page.goto('tools/odd/etacovni-eteled/');
  const link = (await page.getByRole('link', { name: 'Report a correction' }).getAttribute('href')) ?? '';
  const { origin, pathname, searchParams } = new URL(link);
  expect(origin + pathname).toBe('https://git.example/toolrisk/issues/new');
  expect(searchParams.get('title')).toContain('⟨U+202E⟩');
  expect(searchParams.get('body')).toMatch(/sha256:[0-9a-f]{64}/);
  expect(link).not.toMatch(/%E2%80%AE/i);
});
