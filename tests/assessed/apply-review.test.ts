import { expect, test } from 'vitest';
import { applyReview, isReviewNeedless, rateReview } from '../../src/assessed/reviews/apply-review.ts';
import { reviewSchema } from '../../src/catalog/schema/review.ts';
import { classifyTool } from '../../src/classifier/classify.ts';
import { findNeutralLevel, findPoints } from '../../src/classifier/judging/severity.ts';

const assessment = classifyTool({ name: 'update_note', description: 'Update a note.' });
const review = {
  tool: 'update_note',
  category: 'Execute',
  severity: 'high',
  axes: { reversibility: 'not-recallable', reach: 'outside' },
  reason: 'Every note is mailed to its followers as soon as it changes, as the product’s manual says.',
  date: '2026-11-21',
} as const;

test('a review replaces the verdict, its words and its evidence', () => {
  const reviewed = applyReview(assessment, review, []);
  expect(reviewed).toMatchObject({ category: 'Execute', severity: 'high', rationale: review.reason, source: 'review' });
  expect(reviewed.evidence).toEqual([]);
  for (const { evidence } of Object.values(reviewed.axes ?? {})) expect(evidence).toEqual([]);
  expect(isReviewNeedless(assessment, review)).toBe(false);
});

test('a review has no confidence, which is measured of rules alone', () => {
  expect(assessment.confidence).not.toBeNull();
  expect(applyReview(assessment, review, []).confidence).toBeNull();
});

test('the axes that a review sets replace those of the rules, and the others stay', () => {
  const { axes } = applyReview(assessment, review, assessment.evidence);
  expect(axes).toEqual({
    ...assessment.axes,
    reversibility: {
      level: 'not-recallable',
      points: findPoints('reversibility', 'not-recallable'),
      evidence: [],
      source: 'review',
    },
    reach: { level: 'outside', points: findPoints('reach', 'outside'), evidence: [], source: 'review' },
  });
});

test('the axes are to add up to what the review says', () => {
  expect(rateReview(assessment, review)).toBe('high');
  expect(rateReview(assessment, { ...review, axes: {} })).toBe(assessment.severity);
});

test('a review can set no level that its axis does not have', () => {
  expect(reviewSchema.safeParse(review).success).toBe(true);
  expect(reviewSchema.safeParse({ ...review, axes: { reach: 'everyone' } }).success).toBe(false);
  expect(reviewSchema.safeParse({ ...review, axes: { risk: 'many' } }).success).toBe(false);
});

test('a review of a tool that says nothing gives it a verdict', () => {
  const silent = classifyTool({ name: 'Input' });
  const reviewed = applyReview(silent, { ...review, tool: 'Input' }, []);
  expect(reviewed).toMatchObject({ status: 'assessed', reasons: [], category: 'Execute' });
  expect(reviewed.axes?.reach.level).toBe('outside');
  expect(reviewed.axes?.privacy.level).toBe(findNeutralLevel('privacy'));
});

test('a review that the rules agree with is needless', () => {
  expect(isReviewNeedless(assessment, { ...review, category: 'Write', severity: 'medium' })).toBe(true);
});

test('traits go with the axes that a review sets', () => {
  const deletion = classifyTool({ name: 'delete_note', description: 'Delete a note.' });
  expect(deletion.traits).toContain('irreversible');
  expect(applyReview(deletion, review, []).traits).toContain('irreversible');
  expect(applyReview(deletion, { ...review, axes: { reversibility: 'recoverable' } }, []).traits).not.toContain(
    'irreversible',
  );
  expect(applyReview(deletion, { ...review, axes: { reach: 'many' } }, []).traits).toEqual(deletion.traits);
});

test('a review takes away traits that no axis decides', () => {
  const sending = classifyTool({ name: 'send_message', description: 'Sends a message to a customer.' });
  expect(sending.traits).toContain('outbound-message');
  const kept = applyReview(sending, reviewSchema.parse({ ...review, withoutTraits: ['outbound-message'] }), []);
  expect(kept.traits).not.toContain('outbound-message');
});

test.each([
  [{ reversibility: 'lost' }, 'irreversible'],
  [{ value: 'moved' }, 'money-movement'],
  [{ privacy: 'secrets' }, 'credential-access'],
  [{ privacy: 'personal' }, 'personal-data'],
  [{ control: 'access' }, 'access-control'],
] as const)('%j has the trait %s', (axes, trait) => {
  expect(assessment.traits).not.toContain(trait);
  expect(reviewSchema.parse({ ...review, axes })).toMatchObject({ axes });
  expect(applyReview(assessment, { ...review, axes }, []).traits).toContain(trait);
});
