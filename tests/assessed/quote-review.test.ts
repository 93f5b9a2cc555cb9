import { expect, test } from 'vitest';
import type { Review } from '../../src/catalog/schema/review.ts';
import { locateQuote, quoteReview } from '../../src/assessed/reviews/quote-review.ts';
import { findEvidenceFor } from '../../src/assessed/reviews/find-evidence-for.ts';
import { getSite } from '../fixtures/catalogue/get-site.ts';
import { classifyTool } from '../../src/classifier/classify.ts';
import { verifyEvidence } from '../../src/catalog/verify-evidence.ts';

const tool = {
  name: 'delete_note',
  description: 'Delete a note. It can be restored from the bin.',
  inputSchema: { type: 'object', properties: { 'note/id': { type: 'string' } } },
};
const review: Review = {
  tool: 'delete_note',
  category: 'Write',
  severity: 'medium',
  axes: {},
  reason: 'The note only goes to a bin, from which it comes back.',
  date: '2026-11-21',
};

test('a quote is found where it stands, in a text or in the name of an argument', () => {
  expect(locateQuote(tool, { field: '/description', quote: 'the bin' })).toMatchObject({
    rule: 'review',
    start: 39,
    end: 46,
  });
  expect(
    locateQuote(tool, { field: '/inputSchema/properties/note~1id', part: 'key', quote: 'note/id' }),
  ).not.toBeNull();
  expect(locateQuote(tool, { field: '/description', quote: 'the Bin' })).toBeNull();
  expect(locateQuote(tool, { field: '/inputSchema/properties', quote: 'note' })).toBeNull();
  expect(locateQuote(tool, { field: '/title', quote: 'note' })).toBeNull();
});

test('a review shows its own quotes, or else what speaks for its category, and nothing that speaks for another', () => {
  const assessment = classifyTool(tool);
  const evidence = [{ field: '/description', quote: 'restored from the bin' }];
  expect(quoteReview(tool, assessment, { ...review, evidence }).map(({ quote }) => quote)).toEqual([
    'restored from the bin',
  ]);
  expect(quoteReview(tool, assessment, { ...review, category: 'Destructive' })).toEqual(assessment.evidence);
  expect(quoteReview(tool, assessment, { ...review, category: 'Financial' })).toEqual([]);
});

test('every reviewed verdict of the catalogue shows evidence of its own category alone, each quote exact', async () => {
  const { servers } = await getSite();
  const reviewed = servers.flatMap(({ tools }) => tools).filter(({ assessment }) => assessment.source === 'review');
  expect(reviewed.length).toBeGreaterThan(20);
  for (const { definition, assessment, name } of reviewed) {
    const byRules = classifyTool(definition);
    const { category, evidence, axes } = assessment;
    const fits = category === byRules.category ? byRules.evidence : findEvidenceFor(definition, category ?? 'Read');
    for (const piece of evidence) {
      expect(verifyEvidence(definition, piece), name).toBe(true);
      if (piece.rule !== 'review') expect(fits, name).toContainEqual(piece);
    }
    for (const term of Object.values(axes ?? {}))
      for (const at of term.evidence) expect(evidence[at], name).toBeDefined();
  }
});
