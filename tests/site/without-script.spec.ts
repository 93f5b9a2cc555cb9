import { formats } from '../../src/policies/formats/index.ts';
import { expect, test } from './quiet-test.ts';
import { addressOf, hostileSite } from './sites.ts';

test.use({ javaScriptEnabled: false });

test('a tool page shows everything, a policy included', async ({ page }) => {
  await page.goto('tools/iterable/send-campaign/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('send_campaign');
  await expect(page.locator('policy-panel pre')).toBeVisible();
  await expect(page.locator('policy-panel pre')).toContainText('mcp__iterable__send_campaign');
  for (const name of ['Copy', 'Download']) await expect(page.getByRole('button', { name })).toHaveCount(0);
  await expect(page.getByLabel('Your client or gateway')).toBeHidden();
  for (const details of await page.locator('main details:not([hidden])').all()) {
    await details.locator('summary').click();
    await expect(details.locator('summary + *')).toBeVisible();
  }
});

test('a server page shows its whole policy, and links one for every client', async ({ page }) => {
  await page.goto('tools/listmonk/');
  await expect(page.locator('policy-panel pre')).toContainText('send_campaign');
  const link = page.getByRole('link', { name: /^The policies for all \d+ clients and gateways/ });
  const text = await (await page.request.get((await link.getAttribute('href')) ?? '')).text();
  expect(text.match(/^File .*, pack (?:supervised|standard)\./gm)?.length).toBe(formats.length);
  expect(text.match(/^```/gm)?.length).toBe(2 * formats.length);
  expect(text).toContain('mcp__listmonk__send_campaign');
});

test('the search page leads to lists instead', async ({ page }) => {
  await page.goto('search/');
  await expect(page.getByText('Searching needs JavaScript')).toBeVisible();
  for (const path of ['/tools/', '/risk/', '/categories/', '/servers/'])
    await expect(page.getByRole('main').locator(`a[href="${path}"]`).first()).toBeVisible();
  await page.goto('tools/');
  await expect(page.getByRole('table', { name: 'Tools' }).getByRole('row').nth(1)).toContainText('Critical');
});

test('hostile definitions stand there as text', async ({ page }) => {
  await page.goto(addressOf(hostileSite, 'tools/odd/closing-script/'));
  await expect(page.locator('.served-words')).toContainText('</script><script>window.intruder=1</script>');
});
