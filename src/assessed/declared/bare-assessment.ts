import type { Assessment } from '../../catalog/schema/assessment.ts';
import type { CategoryId, SeverityId } from '../../catalog/schema/vocabulary.ts';

/** The severity that a category has where nothing moves it. */
const usual: Readonly<Record<CategoryId, SeverityId>> = {
  Read: 'low',
  Write: 'medium',
  Execute: 'high',
  Destructive: 'critical',
  Financial: 'critical',
};

/** A verdict that is a category and no more, as a baseline gives it; null is no verdict. For measuring only. */
export const makeBareAssessment = (category: CategoryId | null): Assessment => ({
  status: category === null ? 'not-assessed' : 'assessed',
  reasons: [],
  category,
  severity: category === null ? null : usual[category],
  confidence: null,
  secondOpinion: null,
  axes: null,
  traits: [],
  evidence: [],
  rationale: '',
  modes: [],
  source: 'rules',
});
