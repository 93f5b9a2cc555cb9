import type { Assessment } from '../../catalog/schema/assessment.ts';
import type { Review } from '../../catalog/schema/review.ts';

/** The assessment with a review's verdict and reason in place of the rules'; what the rules found stays beside it. */
export const applyReview = (assessment: Assessment, review: Review): Assessment => ({
  ...assessment,
  status: 'assessed',
  reasons: [],
  category: review.category,
  severity: review.severity,
  confidence: 1,
  rationale: review.reason,
  source: 'review',
});

/** Whether the rules reach the same verdict by themselves, so that the review is no longer needed. */
export const isReviewNeedless = (assessment: Assessment, review: Review): boolean =>
  assessment.category === review.category && assessment.severity === review.severity;
