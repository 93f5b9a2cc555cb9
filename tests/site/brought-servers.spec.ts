import type { Page } from '@playwright/test';
import { loadServers } from '../../src/catalog/load.ts';
import { expect, test } from './quiet-test.ts';

const notes = JSON.stringify({
  tools: [
    {
      name: 'wipe_notes',
      description: 'Permanently delete all notes of the account.',
      inputSchema: { type: 'object' },
    },
    { name: 'list_notes', description: 'List your notes.', inputSchema: { type: 'object' } },
  ],
});
const fetchAndNotes = JSON.stringify({
  mcpServers: {
    web: { command: 'uvx', args: ['mcp-server-fetch'] },
    notes: { command: 'npx', args: ['-y', '@example/notes-mcp'] },
  },
});

async function paste(page: Page, label: string, text: string): Promise<void> {
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.getByLabel(label).focus();
  await page.keyboard.press('ControlOrMeta+V');
}

/** The policy that the page shows, as copied. */
async function copyPolicy(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

const readRules = (policy: string): string[] =>
  Object.values((JSON.parse(policy) as { permissions: Record<string, string[]> }).permissions).flat();

/** What is asked for from now on, but for the icon, which Chromium asks for again whenever a script changes the address. */
function listRequests(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/favicon.svg')) requests.push(request.url());
  });
  return requests;
}

test('a configuration with an unknown server is composed on, its tools are brought, and one policy has both', async ({
  page,
}) => {
  await page.goto('check/');
  await page.locator('[data-ready]').waitFor();
  await paste(page, 'Your configuration', fetchAndNotes);
  await expect(page.locator('[data-status]')).toContainText('2 servers, 1 known');
  await page.locator('[data-compose-on]').click();
  await page.waitForURL('**/policies/compose/#s=fetch~as.web&own=notes');
  await page.locator('[data-ready]').waitFor();
  await expect(page.getByText('in no policy until its tools are here')).toBeVisible();
  expect(readRules(await copyPolicy(page)).filter((rule) => rule.startsWith('mcp__notes'))).toEqual([]);
  await page.getByRole('button', { name: 'Bring its tools' }).click();
  await page.waitForLoadState('networkidle');
  const requests = listRequests(page);
  await page.context().setOffline(true);
  await paste(page, 'Tools of notes', notes);
  await expect(page.locator('[data-status]')).toContainText('2 tools of a server judged');
  await expect(page.getByRole('row', { name: /wipe_notes/ })).toContainText('critical');
  const rules = readRules(await copyPolicy(page));
  expect(rules).toContain('mcp__web__fetch');
  expect(rules).toContain('mcp__notes__wipe_notes');
  expect(new URL(page.url()).hash).toBe('#s=fetch~as.web&own=notes');
  expect(requests).toEqual([]);
});

test('pasted tools go along to the composer in this tab alone, with what was chosen for them', async ({ page }) => {
  await page.goto('check/');
  await page.locator('[data-ready]').waitFor();
  await paste(page, 'Your configuration', JSON.stringify({ servers: { notes: JSON.parse(notes) as unknown } }));
  await page.getByLabel('Policy for list_notes').selectOption('hide');
  await expect(page.locator('[data-exceptions]')).toContainText('notes/list_notes (hide, not allow)');
  await page.locator('[data-compose-on]').click();
  await page.waitForURL('**/policies/compose/#own=notes');
  await expect(page.getByText('2 of 2 tools, brought by you')).toBeVisible();
  await expect(page.locator('[data-exceptions]')).toContainText('notes/list_notes (hide, not allow)');
  expect(await page.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0]);

  await page.getByLabel('Your name for it').fill('mine');
  await page.keyboard.press('Tab');
  await expect(page).toHaveURL(/#own=mine$/);
  await page.getByRole('button', { name: 'Tick single tools' }).click();
  await page.getByRole('checkbox', { name: 'list_notes', exact: true }).uncheck();
  await expect(page.getByText('1 of 2 tools, brought by you')).toBeVisible();
  expect(readRules(await copyPolicy(page))).toContain('mcp__mine__wipe_notes');

  await page.reload();
  await page.locator('[data-ready]').waitFor();
  await expect(page.getByText('in no policy until its tools are here')).toBeVisible();
  await expect(page.getByLabel('Tools of mine')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy', exact: true })).toBeHidden();
});

test('tools brought by a reader get the policy that the same server of the catalogue gets', async ({ page }) => {
  const { servers } = await loadServers('data/servers', 'fetch');
  const definitions = servers[0]?.tools.filter(({ isCurrent }) => isCurrent).map(({ definition }) => definition);
  await page.goto('policies/compose/#s=fetch~as.web');
  const known = await copyPolicy(page);
  await page.getByRole('button', { name: /^Remove/ }).click();
  await page.getByText('Bring a server that is not in the list').click();
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'tools.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ servers: { web: { tools: definitions } } })),
  });
  await expect(page.getByText('1 of 1 tools, brought by you')).toBeVisible();
  expect(await copyPolicy(page)).toBe(known);
});

test('what is no list of tools is said, and stays in the box to be mended', async ({ page }) => {
  await page.goto('policies/compose/');
  await page.locator('[data-ready]').waitFor();
  await page.getByText('Bring a server that is not in the list').click();
  await paste(page, 'Its tools', '{ "tools": [ { "name": ');
  await expect(page.getByRole('list', { name: 'Problems' })).toContainText('Error');
  await expect(page.getByLabel('Its tools')).toHaveValue('{ "tools": [ { "name": ');
  await page.getByLabel('Its tools').fill(notes);
  await expect(page.getByText('2 of 2 tools, brought by you')).toBeVisible();
  await expect(page.getByLabel('Its tools')).toHaveValue('');
  await expect(page.getByRole('list', { name: 'Problems' })).toBeHidden();
});
