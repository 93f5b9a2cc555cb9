import { expect, test } from 'vitest';
import { applyReview, isReviewNeedless } from '../../src/classifier/reviews/apply-review.ts';
import { classifyTool } from '../../src/classifier/classify.ts';

const assessment = classifyTool({ name: 'update_note', description: 'Update a note.' });
const review = {
  tool: 'update_note',
  category: 'Execute',
  severity: 'high',
  reason: 'Every note is mailed to its followers as soon as it changes, as the product’s manual says.',
  date: '2026-11-21',
} as const;

test('a review replaces the verdict and its words, and leaves what the rules found', () => {
  const reviewed = applyReview(assessment, review);
  expect(reviewed).toMatchObject({ category: 'Execute', severity: 'high', rationale: review.reason, source: 'review' });
  expect(reviewed.evidence).toEqual(assessment.evidence);
  expect(isReviewNeedless(assessment, review)).toBe(false);
});

test('a review of a tool that says nothing gives it a verdict', () => {
  const silent = classifyTool({ name: 'Input' });
  expect(applyReview(silent, { ...review, tool: 'Input' })).toMatchObject({
    status: 'assessed',
    reasons: [],
    category: 'Execute',
  });
});

test('a review that the rules agree with is needless', () => {
  expect(isReviewNeedless(assessment, { ...review, category: 'Write', severity: 'medium' })).toBe(true);
});
