import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CatalogueServer } from '../../src/catalog/derive.ts';
import type { Review } from '../../src/catalog/schema/review.ts';
import { loadReviews } from '../../src/assessed/reviews/load-reviews.ts';

const definition = { name: 'update_note', description: 'Update a note.' };
const digest = `sha256:${'0'.repeat(64)}`;
const server = {
  server: { slug: 'notes' },
  tools: [{ server: 'notes', name: definition.name, definition, digest }],
} as unknown as CatalogueServer;

const review: Review = {
  tool: 'update_note',
  category: 'Execute',
  severity: 'high',
  axes: { reversibility: 'not-recallable', reach: 'outside' },
  reason: 'Every note is mailed to its followers as soon as it changes.',
  date: '2026-11-21',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reviews-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function load(given: Review) {
  await writeFile(join(folder, 'notes.json'), JSON.stringify({ server: 'notes', reviews: [given] }));
  return loadReviews(folder, server);
}

test('a review that holds is used', async () => {
  expect(await load(review)).toEqual({ reviews: new Map([['update_note', review]]), problems: [] });
});

test.each<[string, Partial<Review>]>([
  ['review-without-tool', { tool: 'update_memo' }],
  ['stale-review', { definitionDigest: `sha256:${'1'.repeat(64)}` }],
  ['needless-review', { category: 'Write', severity: 'medium', axes: {} }],
  ['review-misquotes', { evidence: [{ field: '/description', quote: 'Mails a note' }] }],
  ['review-misquotes', { evidence: [{ field: '/title', quote: 'Update' }] }],
  ['review-adds-up-otherwise', { axes: {} }],
  ['review-adds-up-otherwise', { axes: { reversibility: 'lost', reach: 'outside' } }],
])('%s: %j is an error, and is left out', async (code, change) => {
  const { reviews, problems } = await load({ ...review, ...change });
  expect(reviews.size).toBe(0);
  expect(problems.map((problem) => [problem.code, problem.level])).toEqual([[code, 'error']]);
});
