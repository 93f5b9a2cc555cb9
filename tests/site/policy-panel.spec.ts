import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { expect, test } from './quiet-test.ts';
import { referenceTools } from './reference-tools.ts';

const PAGE = 'tools/iterable/send-campaign/';

const code = (page: Page) => page.locator('policy-panel [data-text]');
const readText = async (page: Page): Promise<string> => (await code(page).textContent()) ?? '';

/** A field of the panel by the words that a reader sees above it. */
const field = (page: Page, label: string) =>
  page
    .locator('policy-panel label')
    .filter({ hasText: new RegExp(`^\\s*${label}`) })
    .locator('select, input');
const choose = (page: Page, label: string, option: string) =>
  field(page, label).selectOption({ label: option }, { timeout: 10_000 });
const CLIENT = 'Your client or gateway';
const NAME = 'Your name for the server';

test('begins with Claude Code, and keeps another client for every page, without a reload', async ({ page }) => {
  await page.goto(PAGE);
  await expect(field(page, CLIENT)).toHaveValue('claude-code');
  expect(JSON.parse(await readText(page))).toMatchObject({ permissions: { ask: ['mcp__iterable__send_campaign'] } });
  await choose(page, CLIENT, 'Codex');
  await expect(code(page)).toContainText('[mcp_servers.iterable.tools.send_campaign]');
  await expect(page.locator('[data-file]')).toHaveText('config.toml');
  await expect(page.locator('[data-guide]')).toHaveAttribute('href', '/policies/codex/');
  await expect(page.locator('[data-state]')).toContainText('Enforced in our tests: Codex');
  await page.goto('tools/listmonk/delete-template/');
  await expect(field(page, CLIENT)).toHaveValue('codex');
  await expect(code(page)).toContainText('mcp_servers.listmonk');
});

test('shows where the file goes, for the client that is chosen', async ({ page }) => {
  await page.goto(PAGE);
  await page.getByText('Where it goes, step by step').click();
  await expect(page.locator('[data-place]')).toContainText('~/.claude/settings.json');
  expect(await page.locator('[data-steps] li').count()).toBeGreaterThan(1);
  await choose(page, CLIENT, 'Gemini CLI');
  await expect(page.locator('[data-place]')).toContainText('.gemini');
});

test('one field writes the reader’s own name for the server into every snippet', async ({ page }) => {
  await page.goto(PAGE);
  await field(page, NAME).fill('my.mail');
  await expect(code(page)).toContainText('mcp__my_mail__send_campaign');
  await choose(page, CLIENT, 'opencode');
  await expect(code(page)).toContainText('my_mail_send_campaign');
  await page.goto('tools/iterable/');
  await choose(page, CLIENT, 'Claude Code');
  await expect(code(page)).toContainText('mcp__my_mail__send_campaign');
  await page.goto('tools/listmonk/');
  await expect(field(page, NAME)).toHaveValue('listmonk');
});

test('shows the pack that suits the client until the reader chooses one, and why it says so', async ({ page }) => {
  await page.goto(PAGE);
  await expect(field(page, 'Pack')).toHaveValue('supervised');
  await choose(page, CLIENT, 'PolicyLayer');
  await expect(field(page, 'Pack')).toHaveValue('standard');
  await choose(page, 'Pack', 'Read-only');
  await expect(code(page)).toContainText('"hide"');
  await expect(page.locator('[data-reason]')).toContainText('Read-only: ');
  await choose(page, CLIENT, 'Claude Code');
  await expect(field(page, 'Pack')).toHaveValue('read-only');
});

test('closes the rest by name where the client has no default', async ({ page }) => {
  await page.goto(PAGE);
  await choose(page, 'Rest of the server', 'Denied');
  await expect(code(page)).toContainText('mcp__iterable__abort_campaign');
  await expect(page.locator('[data-summary]')).toContainText('117 other tools of this version are denied by name');
});

test('says what could not be rendered, and renders again', async ({ page }) => {
  await page.route('**/intents.json', (route) => route.fulfill({ status: 200, body: '{' }));
  await page.goto(PAGE);
  await choose(page, 'Rest of the server', 'Denied');
  await expect(page.locator('[data-summary]')).toContainText('could not be rendered');
  await choose(page, 'Rest of the server', 'Left untouched');
  await expect(page.locator('[data-summary]')).toContainText('left untouched');
});

test('survives whatever stands in the browser’s storage', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('toolrisk:client', '__proto__');
    localStorage.setItem('toolrisk:pack', '<img src=x onerror="globalThis.intruder=1">');
    localStorage.setItem('toolrisk:alias:iterable', '"\u202e</script><script>globalThis.intruder=1</script>');
  });
  await page.goto(PAGE);
  await expect(field(page, CLIENT)).toHaveValue('claude-code');
  await expect(field(page, 'Pack')).toHaveValue('supervised');
  await expect(code(page)).toContainText('mcp____');
  for (const option of await field(page, CLIENT).locator('option').all()) {
    await field(page, CLIENT).selectOption((await option.getAttribute('value')) ?? '');
    await expect(page.locator('[data-guide]')).toHaveAttribute(
      'href',
      `/policies/${await option.getAttribute('value')}/`,
    );
    expect(await readText(page)).not.toContain('\u202e');
  }
});

test('the copy button copies exactly what is shown, and says so', async ({ page }) => {
  await page.goto(PAGE);
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await readText(page));
  await expect(page.getByRole('button', { name: 'Copy' })).toBeVisible({ timeout: 4000 });
});

test('where copying is refused, the text is selected and the button says what to press', async ({ page, context }) => {
  await context.clearPermissions();
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.goto(PAGE);
  await page.locator('[data-copy]').click();
  await expect(page.locator('[data-copy]')).toHaveText(/Ctrl\+C/);
  expect(await page.evaluate(() => String(getSelection()))).toContain('send_campaign');
});

test('a download has the text under the name of the file, and a server’s stands in the text of its policies', async ({
  page,
}) => {
  for (const [path, client, fileName, file] of [
    [PAGE, 'Claude Code', 'settings.json', null],
    ['tools/listmonk/', 'Gemini CLI', 'toolrisk.toml', 'policies/files/listmonk/policies.md'],
  ] as const) {
    await page.goto(path);
    await choose(page, CLIENT, client);
    await expect(page.locator('[data-file]')).toHaveText(fileName);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe(fileName);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toBe(await readText(page));
    if (file !== null) expect(await (await page.request.get(file)).text()).toContain(text);
  }
});

test('the page of policies is a chooser of client, pack and server, with the proofs', async ({ page }) => {
  await page.goto('policies/');
  await choose(page, 'Server', 'Listmonk MCP Server');
  await choose(page, CLIENT, 'Intercept');
  await expect(code(page)).toContainText('Policy for listmonk');
  await expect(field(page, NAME)).toHaveValue('listmonk');
  const proofs = page.getByRole('region', { name: 'Proofs' }).locator('tbody tr');
  expect(await proofs.count()).toBe(await field(page, CLIENT).locator('option').count());
  expect(await proofs.filter({ hasText: 'Enforced in our tests' }).count()).toBeGreaterThanOrEqual(10);
  expect(await proofs.filter({ hasText: 'the real client, driven to call' }).count()).toBeGreaterThanOrEqual(6);
  await expect(proofs.filter({ hasText: 'Intercept' })).toContainText('Written from the documentation');
  await proofs.getByRole('link', { name: 'Claude Code' }).click();
  await expect(page.getByRole('region', { name: 'Policies that were proven' })).toContainText('sha256:');
  await expect(page.getByRole('heading', { name: 'Broken on purpose' })).toBeVisible();
});

for (const { server, name, path, policy, required } of referenceTools)
  test(`the policies for ${name} of ${server} are those of the reference page`, async ({ page }) => {
    await page.goto(path);
    await choose(page, CLIENT, 'PolicyLayer');
    await choose(page, 'Pack', 'Standard');
    await choose(page, 'Rest of the server', 'Denied');
    await expect(code(page)).toContainText('"default": "deny"');
    const json: unknown = JSON.parse(await readText(page));
    if (policy !== null)
      expect(json).toEqual(JSON.parse(await readFile(`tests/fixtures/policies/${policy}.json`, 'utf8')));
    await choose(page, CLIENT, 'Intercept');
    await expect(code(page)).toContainText('default: deny');
    const limited = [{ conditions: [{ path: `args.${required}`, op: 'exists' }] }, { rate_limit: '10/minute' }];
    const intercept: unknown = parse(await readText(page));
    expect(intercept).toMatchObject(
      name === 'abort_campaign'
        ? { tools: { [name]: { rules: [{ action: 'deny' }] } } }
        : { tools: { [name]: { rules: limited } } },
    );
  });
