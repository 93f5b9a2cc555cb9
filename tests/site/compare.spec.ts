import { expect, test } from './quiet-test.ts';

const rows = '[data-result] table[aria-label="Side by side"] tbody tr';

test('two servers are chosen by keyboard, and stand in the address', async ({ page }) => {
  await page.goto('compare/');
  await expect(page.locator('[data-status]')).toHaveText('Choose two to four to compare.');
  const [first, second] = ['a', 'b'].map((name) => page.locator(`select[name=${name}]`));
  await first?.focus();
  await page.keyboard.type('Resend');
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-picker=a] [data-part]')).toBeEnabled();
  await second?.selectOption('send-email');
  await expect(page).toHaveURL(/\/compare\/\?a=resend&b=send-email$/);
  await expect(page.locator('[data-status]')).toContainText('rows differ');
  const all = await page.locator(rows).count();
  await page.getByLabel('Only what differs').check();
  await expect(page.locator(`${rows}:not(.differs)`)).toHaveCount(0);
  expect(await page.locator(rows).count()).toBeLessThan(all);
  await expect(page.getByRole('table', { name: 'Names that several use' })).toContainText('send-email');
});

test('tools and versions stand beside servers, up to four', async ({ page }) => {
  await page.goto('compare/?a=iterable/send-campaign&b=listmonk/send-campaign&c=iterable@0aebcaa&d=iterable');
  const table = page.getByRole('table', { name: 'Side by side' });
  await expect(table.locator('thead th')).toHaveCount(4);
  await expect(page.locator('[data-picker=b] [data-part]')).toHaveValue('/send-campaign');
  await expect(page.locator('[data-picker=c] [data-part]')).toHaveValue('@0aebcaa');
  const count = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Tools', exact: true }) });
  await expect(count.locator('td').last()).toHaveText('118');
  await page.locator('[data-picker=d] select[name=d]').selectOption('');
  await expect(table.locator('thead th')).toHaveCount(3);
  await expect(page).toHaveURL(/c=iterable@0aebcaa$/);
});

for (const [query, said] of [
  ['a=nothing&b=iterable', 'There is no server “nothing” in the catalogue.'],
  ['a=iterable/nothing', 'Iterable MCP Server has no tool “nothing” here.'],
  ['a=iterable@9', 'Iterable MCP Server has no version “9” here.'],
  ['a=__proto__&b=constructor', 'There is no server “__proto__” in the catalogue.'],
  ['a=%3Cscript%3Eintruder=1%3C%2Fscript%3E', 'There is no server “<script>intruder=1<” in the catalogue.'],
  [`a=${'../'.repeat(50)}etc`, 'There is no server “..” in the catalogue.'],
  ['a=%E2%80%AEevil', 'There is no server “⟨U+202E⟩evil” in the catalogue.'],
  [`a=${'x'.repeat(5000)}`, 'in the catalogue. Choose two to four to compare.'],
] as const)
  test(`?${query.slice(0, 40)} is told, and does no harm`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`compare/?${query}`);
    await expect(page.locator('[data-status]')).toContainText(said);
    expect(asked.filter((path) => path.endsWith('.json') && !path.endsWith('/compare/iterable.json'))).toEqual([]);
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it says so, and leads to pairs that are compared already', async ({ page }) => {
    await page.goto('compare/?a=iterable');
    await expect(page.getByText('Choosing what to compare needs JavaScript')).toBeVisible();
    await expect(page.locator('compare-page')).toBeHidden();
    await page.getByText('Pairs that are compared already').click();
    await page.getByRole('link', { name: 'Resend and MCP Send Email Server' }).click();
    await expect(page).toHaveURL(/\/compare\/resend\/send-email\/$/);
    const table = page.getByRole('table', { name: 'Side by side' });
    expect(await table.locator('tbody tr').count()).toBeGreaterThan(20);
    await expect(table.locator('tr', { hasText: 'Supervised pack' })).toContainText('ask');
  });
});
