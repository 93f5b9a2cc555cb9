import { expect, test } from '@playwright/test';

// Not the quiet test: what is blocked here is logged as an error.
test('the policy is in force: inline code is blocked, and so is every other host', async ({ page }) => {
  await page.goto('tools/iterable/send-campaign/');
  const blocked = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
    const script = document.createElement('script');
    script.textContent = 'globalThis.intruder = 1';
    document.body.append(script);
    const image = document.createElement('img');
    image.src = 'https://elsewhere.example/x.png';
    image.setAttribute('style', 'color: red');
    image.setAttribute('onerror', 'globalThis.intruder = 1');
    document.body.append(image);
    await fetch('https://elsewhere.example/').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { violations, ran: 'intruder' in globalThis };
  });
  expect(blocked.ran).toBe(false);
  expect(new Set(blocked.violations)).toEqual(
    new Set(['script-src-elem', 'script-src-attr', 'style-src-attr', 'img-src', 'connect-src']),
  );
});
