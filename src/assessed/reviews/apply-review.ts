import type { Assessment, Evidence } from '../../catalog/schema/assessment.ts';
import type { Review } from '../../catalog/schema/review.ts';
import { axisIds, type SeverityId } from '../../catalog/schema/vocabulary.ts';
import { findNeutralLevel, makeTerm, rateSum, sumPoints, type AxisTerms } from '../../classifier/judging/severity.ts';
import { reviewTraits } from './review-traits.ts';

const isSamePiece = (one: Evidence, other: Evidence | undefined): boolean =>
  other !== undefined &&
  one.rule === other.rule &&
  one.field === other.field &&
  one.part === other.part &&
  one.start === other.start;

/** The rules' terms with those that the review sets in their place; an axis of which neither speaks adds nothing. */
const reviewTerms = (terms: AxisTerms | null, { axes }: Review): AxisTerms =>
  Object.fromEntries(
    axisIds.map((id) => {
      const level = axes[id];
      if (level !== undefined) return [id, { ...makeTerm(id, level, []), source: 'review' }];
      return [id, terms?.[id] ?? makeTerm(id, findNeutralLevel(id), [])];
    }),
  ) as AxisTerms;

/** The terms with their evidence looked up in another list; what that list lacks is left out. */
const moveEvidence = (terms: AxisTerms, from: readonly Evidence[], to: readonly Evidence[]): AxisTerms =>
  Object.fromEntries(
    axisIds.map((id) => {
      const moved = terms[id].evidence.map((at) => to.findIndex((piece) => isSamePiece(piece, from[at])));
      return [id, { ...terms[id], evidence: moved.filter((at) => at >= 0) }];
    }),
  ) as AxisTerms;

/** The severity that the axes add up to once the review has set its own. */
export const rateReview = ({ axes }: Assessment, review: Review): SeverityId =>
  rateSum(sumPoints(reviewTerms(axes, review)));

/**
 * The assessment with a review's verdict, axes, reason and `quotes` in place of the rules', and the traits that go with the
 * axes; what else the rules found stays beside it. It has no confidence: that is measured of rules, and nobody has measured
 * reviews.
 */
export const applyReview = (assessment: Assessment, review: Review, quotes: readonly Evidence[]): Assessment => ({
  ...assessment,
  status: 'assessed',
  reasons: [],
  category: review.category,
  severity: review.severity,
  confidence: null,
  secondOpinion: assessment.secondOpinion && {
    ...assessment.secondOpinion,
    agrees: assessment.secondOpinion.category === review.category,
  },
  axes: moveEvidence(reviewTerms(assessment.axes, review), assessment.evidence, quotes),
  traits: reviewTraits(assessment.traits, review),
  evidence: [...quotes],
  rationale: review.reason,
  source: 'review',
});

/** Whether the rules reach the same verdict by themselves, so that the review is no longer needed. */
export const isReviewNeedless = (assessment: Assessment, review: Review): boolean =>
  assessment.category === review.category && assessment.severity === review.severity;
