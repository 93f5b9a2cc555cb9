import { expect, test } from './quiet-test.ts';
import { addressOf, realSite } from './sites.ts';

/** Tools with little to say and with much: long names, rationales and rows of traits. */
const TOOLS = [
  'tools/iterable/send-campaign/',
  addressOf(realSite, 'tools/ebay/ebay-bulk-update-ads-bid-by-inventory-reference/'),
  'tools/cloudbase/manage-cloud-run/',
  'tools/netlify/netlify-project-services-updater/',
  'tools/fluentcrm/fluentcrm-resume-campaign/',
];
const SERVERS = [
  'tools/iterable/',
  addressOf(realSite, 'tools/ebay/'),
  addressOf(realSite, 'tools/twilio-alpha/'),
  'tools/fetch/',
];

for (const { width, height, tool, server } of [
  { width: 1280, height: 800, tool: 500, server: 900 },
  { width: 360, height: 780, tool: 1400, server: 1400 },
])
  test(`the policy can be copied within ${tool} px of a tool page and ${server} of a server page, ${width} wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const [paths, most] of [
      [TOOLS, tool],
      [SERVERS, server],
    ] as const)
      for (const path of paths) {
        await page.goto(path);
        const box = await page.locator('[data-copy]').boundingBox();
        expect(box?.y, path).toBeLessThanOrEqual(most);
      }
  });

test('the first screen of a tool holds name, verdict, answers, policy and label', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('tools/iterable/send-campaign/');
  const label = page.getByRole('region', { name: 'Verdict', exact: true });
  await expect(label).toContainText('High');
  for (const [question, answer] of [
    ['Run unasked?', 'No. Ask a person each time.'],
    ['Undo?', 'No. What went out stays out.'],
    ['Worst call', 'Reaches a whole audience'],
  ] as const)
    await expect(label.locator('dt', { hasText: question }).locator('+ dd')).toContainText(answer);
  for (const part of [label, page.locator('h1'), page.locator('policy-panel pre')])
    expect((await part.boundingBox())?.y).toBeLessThan(700);
  const axis = label.locator('tr', { hasText: 'Reach' });
  await axis.locator('a.number').first().click();
  await expect(page.locator('tr:target')).toContainText('Reach +3');
});

test('verdict, policy and provenance of a tool fit on one sheet of paper', async ({ page }) => {
  await page.goto('tools/iterable/send-campaign/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('region', { name: 'Verdict', exact: true })).toBeVisible();
  await expect(page.locator('policy-panel pre')).toBeVisible();
  await expect(page.locator('#provenance')).toBeVisible();
  await expect(page.locator('#questions')).toBeHidden();
  const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
  expect(sheets).toHaveLength(1);
});

test('levels keep their form in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('tools/iterable/');
  const { color, ground, picture, width } = await page.locator('.label .big-meter').evaluate((meter) => {
    const drawn = getComputedStyle(meter, '::before');
    const { backgroundColor } = getComputedStyle(meter.closest('.label') ?? meter);
    return { color: drawn.color, ground: backgroundColor, picture: drawn.backgroundImage, width: drawn.width };
  });
  expect(color).not.toBe(ground);
  expect(picture).toContain(color);
  expect(Number.parseFloat(width)).toBeGreaterThan(40);
});
