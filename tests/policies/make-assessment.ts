import type { Assessment } from '../../src/catalog/schema/assessment.ts';
import type { CategoryId } from '../../src/catalog/schema/vocabulary.ts';

/** An assessment of which policies read the category and the traits alone; null is a tool that was not assessed. */
export const makeAssessment = (category: CategoryId | null, traits: Assessment['traits'] = []): Assessment => ({
  status: category === null ? 'not-assessed' : 'assessed',
  reasons: category === null ? ['The definition says too little.'] : [],
  category,
  severity: category === null ? null : 'high',
  confidence: category === null ? null : 0.9,
  axes: null,
  traits,
  evidence: [],
  rationale: '',
  modes: [],
  source: 'rules',
});
