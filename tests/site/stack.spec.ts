import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './quiet-test.ts';

const fourAndOne = JSON.stringify({
  mcpServers: {
    crm: {
      command: 'npx',
      args: ['-y', '@iterable/mcp@1.9.0', '--api-key', 'Zq81kLmX09aaTplant'],
      env: { ITERABLE_API_KEY: 'planted-secret-value-1' },
    },
    listmonk: { command: 'uvx', args: ['listmonk-mcp'], env: { PASSWORD: 'planted-secret-value-2' } },
    files: { command: 'npx', args: ['-y', 'fast-filesystem-mcp'] },
    fetch: { command: 'uvx', args: ['mcp-server-fetch'] },
    newsletter: { command: 'npx', args: ['-y', '@example/newsletter-mcp'] },
  },
});

/** Opens a page about stacks and waits until it needs nothing more; then no request can succeed, and all are listed. */
async function openOffline(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  await page.locator('[data-ready]').waitFor();
  await page.context().setOffline(true);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  return requests;
}

/** Pastes a text as a reader does. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.getByLabel('Your configuration').focus();
  await page.keyboard.press('ControlOrMeta+V');
}

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test('a pasted mcp.json of four known servers and an unknown one is one copied policy a click later, without a request', async ({
  page,
}) => {
  const requests = await openOffline(page, 'check/');
  await paste(page, fourAndOne);
  await expect(page.locator('[data-status]')).toContainText('5 servers, 4 known');
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const { permissions } = JSON.parse(await copied(page)) as { permissions: Record<string, string[]> };
  const rules = Object.values(permissions).flat();
  for (const alias of ['crm', 'listmonk', 'files', 'fetch'])
    expect(rules.filter((rule) => rule.startsWith(`mcp__${alias}__`)).length).toBeGreaterThan(0);
  expect(rules.filter((rule) => rule.startsWith('mcp__newsletter'))).toEqual([]);
  expect(permissions['ask']).toContain('mcp__fetch__fetch');
  expect(requests).toEqual([]);
});

test('no secret of a pasted file is left in the page or its address', async ({ page }) => {
  await openOffline(page, 'check/');
  await paste(page, fourAndOne);
  await expect(page.locator('[data-status]')).toContainText('5 servers');
  const left = (await page.content()) + (await page.getByLabel('Your configuration').inputValue()) + page.url();
  for (const secret of ['planted-secret-value-1', 'planted-secret-value-2', 'Zq81kLmX09aaTplant'])
    expect(left).not.toContain(secret);
  expect(await page.getByLabel('Your configuration').inputValue()).toContain('removed here');
});

test('what an unknown server can do is left open, with the command that captures it, and ways out are named', async ({
  page,
}) => {
  await openOffline(page, 'check/');
  await paste(page, fourAndOne);
  const servers = page.getByRole('region', { name: 'Servers' });
  await expect(servers.getByRole('row', { name: /newsletter/ })).toContainText('unknown');
  await expect(page.getByText('npm run ingest -- npm:@example/newsletter-mcp')).toBeVisible();
  await expect(page.getByRole('heading', { name: /Ways out for private data/ })).toBeVisible();
  await expect(page.getByText(/files\/fast_read_file/)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: /^\s*send_campaign\s+crm, listmonk/ })).toBeVisible();
});

test('a publisher’s remote server is told from what was captured of it', async ({ page }) => {
  await openOffline(page, 'check/');
  await paste(page, JSON.stringify({ mcpServers: { cloud: { url: 'https://mcp.appwrite.io/mcp' } } }));
  await expect(page.locator('[data-status]')).toContainText('1 server, 1 known');
  await expect(page.getByRole('region', { name: 'Servers' }).getByRole('row', { name: /cloud/ })).toContainText(
    'captured here is its package mcp-server-appwrite, which may offer other tools',
  );
});

test('tools that are pasted themselves are judged in the page', async ({ page }) => {
  const requests = await openOffline(page, 'check/');
  const tools = [
    {
      name: 'wipe_all',
      description: 'Permanently delete all records of the account.',
      inputSchema: { type: 'object' },
    },
    { name: 'list_notes', description: 'List your notes.', inputSchema: { type: 'object' } },
    { name: 'usun_kontakt', description: 'Usuwa kontakt na stałe.', inputSchema: { type: 'object' } },
  ];
  await paste(page, JSON.stringify({ tools }));
  const table = page.getByRole('table', { name: 'Tools of this stack, worst first' });
  await expect(table.getByRole('row', { name: /wipe_all/ })).toContainText('critical');
  await expect(table.getByRole('row', { name: /list_notes/ })).toContainText('low');
  await expect(table.getByRole('row', { name: /usun_kontakt/ })).not.toContainText('low');
  expect(requests).toEqual([]);
});

test('what is wrong with a file is said, with its place, and mended in the box', async ({ page }) => {
  await openOffline(page, 'check/');
  await paste(page, '{ "mcpServers": { "a": { "command": "npx", "args": "-y x" }, "b": 5 } }');
  await expect(page.getByRole('list', { name: 'Problems' })).toContainText('Error');
  await page
    .getByLabel('Your configuration')
    .fill('{ "mcpServers": { "fetch": { "command": "uvx", "args": ["mcp-server-fetch"] } } }');
  await expect(page.locator('[data-status]')).toContainText('1 server, 1 known');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByLabel('Your configuration')).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Copy', exact: true })).toBeHidden();
});

test('a file is picked, and its client is the one that the policy is for', async ({ page }) => {
  await openOffline(page, 'check/');
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'config.toml',
    mimeType: 'text/plain',
    buffer: Buffer.from('[mcp_servers.fetch]\ncommand = "uvx"\nargs = ["mcp-server-fetch"]\n'),
  });
  await expect(page.getByLabel('Your client or gateway')).toHaveValue('codex');
  const download = page.waitForEvent('download');
  await page.locator('summary', { hasText: 'config.toml' }).click();
  await page.getByRole('button', { name: 'Download' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain('[mcp_servers.fetch');
});

test('an exception is kept, said, and part of the policy', async ({ page }) => {
  await openOffline(page, 'check/');
  await paste(page, fourAndOne);
  await page.getByLabel('Policy for unsubscribe_from_list').selectOption('hide');
  await expect(page.locator('[data-exceptions]')).toContainText('crm/unsubscribe_from_list (hide, not ask)');
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(() => copied(page)).toContain('mcp__crm__unsubscribe_from_list');
  const { permissions } = JSON.parse(await copied(page)) as { permissions: Record<string, string[]> };
  expect(permissions['deny']).toContain('mcp__crm__unsubscribe_from_list');
});

test('the composer keeps servers, ticks, names and exceptions in the address, and nothing of it is sent', async ({
  page,
}) => {
  await page.goto('policies/compose/');
  await page.locator('[data-ready]').waitFor();
  const requests: string[] = [];
  page.on('request', (request) => {
    // Chromium asks for the icon again whenever a script changes the address.
    if (!request.url().endsWith('/favicon.svg')) requests.push(request.url());
  });
  await page.getByLabel('Add a server').selectOption('iterable');
  await page.getByLabel('Your name for it').fill('crm');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Tick single tools' }).click();
  await page.getByRole('button', { name: 'None', exact: true }).click();
  await page.getByRole('checkbox', { name: 'send_campaign', exact: true }).check();
  await page.getByRole('checkbox', { name: 'get_campaigns', exact: true }).check();
  await page.getByLabel('Policy for get_campaigns').selectOption('ask');
  await expect(page.locator('[data-exceptions]')).toContainText('crm/get_campaigns (ask, not allow)');
  expect(requests).toEqual([]);
  const address = page.url();
  expect(new URL(address).search).toBe('');
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.getByText('2 of 118 tools')).toBeVisible();
  await expect(page.locator('[data-exceptions]')).toContainText('crm/get_campaigns (ask, not allow)');
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(() => copied(page)).toContain('mcp__crm__send_campaign');
});

test('an address of the composer that leads nowhere says so', async ({ page }) => {
  await page.goto('policies/compose/#s=nowhere&s=fetch~t.%00');
  await expect(page.locator('[data-status]')).toContainText('The catalogue has no server nowhere.');
  await expect(page.getByText('0 of 1 tools')).toBeVisible();
});

test('rows ticked in tables of tools and of servers are composed into one policy', async ({ page }) => {
  await page.goto('tools/iterable/');
  await page.getByRole('button', { name: 'Tick rows for a policy' }).click();
  await page.getByRole('checkbox', { name: 'Put send_campaign into a policy' }).check();
  await page.goto('servers/');
  await page.getByRole('button', { name: 'Tick rows for a policy' }).click();
  await page.getByRole('checkbox', { name: 'Put Fetch into a policy' }).check();
  await page.getByRole('link', { name: 'Compose a policy of 1 server and 1 tool' }).click();
  await expect(page.getByText('1 of 118 tools')).toBeVisible();
  await expect(page.getByText('1 of 1 tools')).toBeVisible();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(() => copied(page)).toContain('mcp__iterable__send_campaign');
});
