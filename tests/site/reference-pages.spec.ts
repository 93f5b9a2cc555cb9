import { gzipSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { serverExportSchema } from '../../src/open-data/open-data-schema.ts';
import { expect, test } from './quiet-test.ts';
import { readFaqPage } from './read-faq-page.ts';
import { referenceTools } from './reference-tools.ts';

/** What stands between a heading and the next one of its level. */
const sectionOf = (page: Page, id: string): Locator => page.locator(`#${id} ~ *:not(h2#${id} ~ h2 ~ *):not(h2)`);

async function readTool(page: Page, server: string, name: string) {
  const response = await page.request.get(`data/servers/${server}.json`);
  const tool = serverExportSchema.parse(await response.json()).tools.find((each) => each.name === name);
  if (tool === undefined) throw new Error(`${server} has no ${name}`);
  return tool;
}

for (const { server, name, path, category, severity, description, required, sameNameOn } of referenceTools)
  test.describe(`${name} of ${server}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(path);
    });

    test('says its severity, category, name and description', async ({ page }) => {
      await expect(page).toHaveTitle(new RegExp(`^${name} .*${severity}`, 'i'));
      const header = page.getByRole('article').locator('header');
      await expect(page.getByRole('region', { name: 'Verdict', exact: true }).locator('.signal')).toHaveText(severity);
      const link = header.getByRole('link', { name: category, exact: true });
      await expect(link).toHaveAttribute('href', `/categories/${category.toLowerCase()}/`);
      await expect(header.getByRole('heading', { level: 1 })).toHaveText(name);
      const served = page.locator('.served-words div.served');
      expect((await served.innerText()).trim()).toBe(description);
      const language = await served.evaluate((each) => each.closest('[lang]')?.getAttribute('lang'));
      expect(language).toBe(server === 'fluentcrm' ? 'pl' : 'en');
      // Of a long list the page shows the riskiest, and leads to the rest by server.
      await page.goto(`risk/${severity.toLowerCase()}/`);
      await page.locator(`main a[href="/risk/${severity.toLowerCase()}/${server}/"]`).click();
      await expect(page.getByRole('main').getByRole('link', { name, exact: true }).first()).toBeVisible();
    });

    test('says what it does and why that needs a policy, with the evidence in place', async ({ page }) => {
      const { assessment } = await readTool(page, server, name);
      const text = (await page.getByRole('article').innerText()).replaceAll(/\s+/g, ' ');
      expect(text.split(assessment.rationale)).toHaveLength(2);
      await expect(sectionOf(page, 'evidence').first()).toContainText(`${severity} risk`);
      const table = page.getByRole('region', { name: 'Evidence' });
      const rules = [...new Set(assessment.evidence.map(({ rule }) => rule))];
      await expect(table.locator('tbody tr')).toHaveCount(rules.length);
      for (const { quote, field, rule } of assessment.evidence) {
        const row = table.locator('tbody tr').nth(rules.indexOf(rule));
        await expect(row.locator('mark', { hasText: quote }).first()).toBeVisible();
        await expect(row.locator('code', { hasText: field }).first()).toBeVisible();
        if (rule === 'review') await expect(row).toContainText('the review');
        else await expect(row.getByRole('link')).toHaveAttribute('href', `/rules/${rule}/`);
      }
      const inDescription = assessment.evidence.filter(({ field }) => field === '/description');
      expect(inDescription).not.toEqual([]);
      const marked = (await page.locator('.served-words div.served mark').allInnerTexts()).join('');
      for (const { quote } of inDescription) expect(marked).toContain(quote.trim().replaceAll(/\n\s+/g, '\n'));
    });

    test('holds one policy, with what it does, its guide and the way to the whole server', async ({ page }) => {
      const panel = page.locator('policy-panel');
      await expect(panel.locator('pre')).toHaveCount(1);
      await expect(panel.locator('pre')).toContainText(name);
      await expect(panel.locator('[data-summary]')).not.toBeEmpty();
      await expect(panel.locator('[data-guide]')).toHaveAttribute('href', '/policies/claude-code/');
      await expect(panel.locator(`a[href="/tools/${server}/#policy"]`)).toBeVisible();
      const html = Buffer.from(await (await page.request.get(page.url())).body());
      expect(gzipSync(html).length).toBeLessThan(9_000);
    });

    test('shows its severity sum, parameters, related tools and provenance', async ({ page }) => {
      await test.step('adds the severity up, axis by axis', async () => {
        const { assessment } = await readTool(page, server, name);
        const label = page.getByRole('region', { name: 'Verdict', exact: true });
        const points = (await label.locator('tbody tr td:last-child').allInnerTexts()).map((each) =>
          Number(each.replace('\u2212', '-')),
        );
        expect(points).toEqual(Object.values(assessment.axes ?? {}).map((term) => term.points));
        const sum = page.getByRole('region', { name: 'Evidence' }).locator('tfoot');
        await expect(sum).toContainText(String(points.reduce((total, each) => total + each, 0)));
        await expect(sum).toContainText(severity);
        await expect(sum.getByRole('link')).toHaveAttribute('href', '/method/#severity');
      });
      await test.step('lists its parameters', async () => {
        const row = page.getByRole('region', { name: 'Parameters' }).getByRole('row', { name: required });
        await expect(row).toContainText('yes');
        await expect(row).toContainText(/integer|number|string/);
      });
      await test.step('leads on to related tools', async () => {
        const related = sectionOf(page, 'related');
        await expect(related.locator(`a[href="/categories/${category.toLowerCase()}/"]`)).toBeVisible();
        await expect(related.locator(`a[href="/risk/${severity.toLowerCase()}/${server}/"]`)).toBeVisible();
        await expect(related.locator(`a[href^="/tools/${server}/"]`).first()).toBeVisible();
        expect(await related.locator(`a[href^="/tools/"]:not([href^="/tools/${server}/"])`).count()).toBeGreaterThan(0);
        if (sameNameOn !== null)
          await expect(related.locator(`a[href="/tools/${sameNameOn}/send-campaign/"]`).first()).toBeVisible();
      });
      await test.step('says where its definition comes from', async () => {
        const { digest, version } = await readTool(page, server, name);
        const provenance = sectionOf(page, 'provenance');
        await expect(provenance.first()).toContainText(digest);
        await expect(provenance.first()).toContainText(version);
        await expect(page.getByRole('link', { name: 'Report a correction' })).toHaveCount(0);
      });
    });

    test('answers five questions, for readers and for machines alike', async ({ page }) => {
      const questions = sectionOf(page, 'questions').locator('details');
      await expect(questions).toHaveCount(5);
      const shown = [];
      for (const details of await questions.all()) {
        await expect(details.locator('p')).toBeHidden();
        await details.locator('summary').click();
        await expect(details.locator('p')).toBeVisible();
        shown.push({
          name: await details.locator('summary').innerText(),
          text: await details.locator('p').innerText(),
        });
      }
      for (const { name: question } of shown) expect(question).toContain(name);
      const flatten = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
      expect(
        (await readFaqPage(page)).map(({ name: question, text }) => ({ name: flatten(question), text: flatten(text) })),
      ).toEqual(shown.map((each) => ({ name: flatten(each.name), text: flatten(each.text) })));
    });
  });

test('a Polish description is marked as such, with an English rendering that is marked as ours', async ({ page }) => {
  await page.goto('tools/fluentcrm/fluentcrm-resume-campaign/');
  const served = page.locator('.area-served');
  await expect(served.locator('div[lang="pl"]')).toHaveText('Wznawia kampanię');
  await expect(served).toContainText('In English, our rendering: Resumes a campaign');
  const parameter = page.getByRole('region', { name: 'Parameters' }).getByText('ID kampanii');
  expect(await parameter.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe('pl');
});

test('a tool that its server dropped keeps its page, marked so', async ({ page }) => {
  await page.goto('tools/smallest/update-agent-prompt/');
  await expect(page.locator('article header')).toContainText('No longer offered');
  await expect(page.locator('article header')).toContainText('dd13d10');
  await page.goto('tools/smallest/');
  await expect(page.getByRole('heading', { name: /No longer offered \(\d+\)/ })).toBeVisible();
});
