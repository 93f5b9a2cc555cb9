import type { Assessment } from '../../../src/catalog/schema/assessment.ts';
import { makeBareAssessment } from '../../../src/assessed/declared/bare-assessment.ts';
import type { CategoryId } from '../../../src/catalog/schema/vocabulary.ts';

/** A sure verdict of a category, with what a test needs besides. */
export const makeVerdict = (category: CategoryId | null, more: Partial<Assessment> = {}): Assessment => ({
  ...makeBareAssessment(category),
  confidence: category === null ? null : 0.95,
  secondOpinion: null,
  ...more,
});
