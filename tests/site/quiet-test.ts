import { test as base } from '@playwright/test';

/**
 * Playwright's test, which also fails where a page logs an error, breaks its Content-Security-Policy, asks
 * another host for anything, or runs what a definition holds.
 */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ context }, use) => {
      const noise: string[] = [];
      context.on('weberror', (error) => noise.push(String(error.error())));
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') noise.push(message.text());
      });
      context.on('dialog', (dialog) => noise.push(`a dialog: ${dialog.message()}`));
      context.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol !== 'data:' && hostname !== 'localhost') noise.push(`a request to ${request.url()}`);
      });
      await use(undefined);
      for (const page of context.pages())
        if (await page.evaluate(() => 'intruder' in globalThis)) noise.push(`a definition ran on ${page.url()}`);
      base.expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
