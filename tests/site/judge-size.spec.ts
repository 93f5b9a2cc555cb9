import { expect, test } from './quiet-test.ts';

/** What only a definition in another language needs: its words, and phrases in its letters. */
const FOREIGN = /\/(?:de|es|fr|ja|ko|pl|pt|ru|tr|zh|phrases)[-.][^/]*$/;

/** What was fetched, with its bytes as they came. */
interface Fetched {
  readonly address: string;
  readonly bytes: number;
}

const listFetched = (): Fetched[] =>
  (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(({ name, encodedBodySize }) => ({
    address: name,
    bytes: encodedBodySize,
  }));

test('a page takes 160 kB, compressed as served, to judge an English definition', async ({ page }) => {
  await page.goto('check/');
  await page.locator('[data-ready]').waitFor();
  const workers = page.workers();
  const inWorkers = await Promise.all(workers.map((worker) => worker.evaluate(listFetched)));
  const inPage = await page.evaluate(listFetched);
  const own = inPage.filter(({ address }) => workers.some((worker) => worker.url() === address));
  const fetched = new Map([...own, ...inWorkers.flat()].map(({ address, bytes }) => [address, bytes]));
  // The worker, the second opinion, the words of ten languages, and phrases in other letters.
  expect(fetched.size).toBe(13);
  const needed = [...fetched].filter(([address]) => !FOREIGN.test(address));
  expect(needed.map(([address]) => /[^/]+$/.exec(address)?.[0].replace(/-[^-]*$/, ''))).toEqual([
    'judge-worker',
    'opinion-weights',
  ]);
  const sizes = needed.map(([, bytes]) => bytes);
  expect(Math.min(...sizes)).toBeGreaterThan(10_000);
  expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(160_000);
});
