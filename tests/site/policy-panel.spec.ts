import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { expect, test } from './quiet-test.ts';
import { referenceTools } from './reference-tools.ts';

const PAGE = 'tools/iterable/send-campaign/';

test('tabs show one format at a time, by mouse', async ({ page }) => {
  await page.goto(PAGE);
  const formats = page.getByRole('tablist', { name: 'Format' });
  const panels = page.locator('policy-panel > [data-format]');
  await expect(panels.nth(0)).toBeVisible();
  await expect(panels.nth(1)).toBeHidden();
  await formats.getByRole('tab', { name: 'Intercept YAML' }).click();
  await expect(panels.nth(0)).toBeHidden();
  await expect(panels.nth(1)).toBeVisible();
  await expect(formats.getByRole('tab', { name: 'Intercept YAML' })).toHaveAttribute('aria-selected', 'true');
  await expect(panels.nth(1)).toHaveRole('tabpanel');

  const scopes = panels.nth(1).getByRole('tablist');
  await expect(panels.nth(1).locator('pre').first()).toContainText('default: deny');
  await scopes.getByRole('tab').nth(1).click();
  await expect(panels.nth(1).locator('pre').first()).toBeHidden();
  await expect(panels.nth(1).locator('pre').nth(1)).toContainText('default: allow');
});

test('arrows, Home and End move between tabs, and Tab leaves them', async ({ page }) => {
  await page.goto(PAGE);
  const [first, last] = await page.getByRole('tablist', { name: 'Format' }).getByRole('tab').all();
  if (first === undefined || last === undefined) throw new Error('there are not two formats');
  await first.focus();
  const presses = [
    ['ArrowRight', last],
    ['ArrowRight', first],
    ['ArrowLeft', last],
    ['Home', first],
    ['End', last],
  ] as const;
  for (const [key, expected] of presses) {
    await page.keyboard.press(key);
    await expect(expected).toBeFocused();
    await expect(expected).toHaveAttribute('aria-selected', 'true');
  }
  await page.keyboard.press('Tab');
  await expect(first).not.toBeFocused();
  await expect(page.locator('policy-panel [data-format="Intercept YAML"] [role=tab]').first()).toBeFocused();
});

test('the copy button copies exactly what is shown, and says so', async ({ page }) => {
  await page.goto(PAGE);
  for (const format of ['PolicyLayer JSON', 'Intercept YAML']) {
    await page.getByRole('tab', { name: format }).click();
    const panel = page.locator(`[data-format="${format}"] [data-scope]`).first();
    await panel.getByRole('button', { name: 'Copy' }).click();
    await expect(panel.getByRole('button')).toHaveText('Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await panel.locator('code').textContent());
    await expect(panel.getByRole('button')).toHaveText('Copy', { timeout: 4000 });
  }
});

test('where copying is refused, the text is selected and the button says what to press', async ({ page, context }) => {
  await context.clearPermissions();
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.goto(PAGE);
  const panel = page.locator('[data-scope]').first();
  await panel.getByRole('button', { name: 'Copy' }).click();
  await expect(panel.getByRole('button')).toHaveText(/Ctrl\+C/);
  expect(await page.evaluate(() => String(getSelection()))).toContain('"send_campaign"');
});

test('the download has the same text under the name of the file', async ({ page }) => {
  for (const path of [PAGE, 'tools/listmonk/']) {
    await page.goto(path);
    for (const [format, fileName] of [
      ['PolicyLayer JSON', 'policy.json'],
      ['Intercept YAML', 'intercept.yaml'],
    ] as const) {
      await page.getByRole('tab', { name: format }).click();
      const panel = page.locator(`[data-format="${format}"] [data-scope]`).first();
      const waiting = page.waitForEvent('download');
      await panel.getByRole('link', { name: 'Download' }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toBe(fileName);
      expect(await readFile(await download.path(), 'utf8')).toBe(await panel.locator('code').textContent());
    }
  }
});

for (const { server, name, path, policy, required } of referenceTools)
  test(`the policies for ${name} of ${server} are those of the reference page`, async ({ page }) => {
    await page.goto(path);
    const texts = page.locator('policy-panel [data-scope="Only this, the rest denied"] code');
    const [json = '', yaml = ''] = await texts.allTextContents();
    if (policy !== null)
      expect(JSON.parse(json)).toEqual(JSON.parse(await readFile(`tests/fixtures/policies/${policy}.json`, 'utf8')));
    const intercept: unknown = parse(yaml);
    expect(intercept).toMatchObject({ version: '1', default: 'deny' });
    const limited = [{ conditions: [{ path: `args.${required}`, op: 'exists' }] }, { rate_limit: '10/minute' }];
    if (name === 'abort_campaign') expect(intercept).toMatchObject({ hide: [name] });
    else expect(intercept).toMatchObject({ tools: { [name]: { rules: limited } } });
  });
