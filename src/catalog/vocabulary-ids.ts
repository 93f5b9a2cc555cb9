/** Categories, in the order in which the first that applies is chosen last: see `data/vocabulary/categories.json`. */
export const categoryIds = ['Read', 'Write', 'Execute', 'Destructive', 'Financial'] as const;
export type CategoryId = (typeof categoryIds)[number];

/** Severities, mildest first. */
export const severityIds = ['low', 'medium', 'high', 'critical'] as const;
export type SeverityId = (typeof severityIds)[number];

/** What the severity formula adds up. */
export const axisIds = ['reversibility', 'reach', 'value', 'code', 'privacy', 'control'] as const;
export type AxisId = (typeof axisIds)[number];

export const traitIds = [
  'mass-audience',
  'outbound-message',
  'code-execution',
  'arbitrary-query',
  'money-movement',
  'irreversible',
  'credential-access',
  'personal-data',
  'access-control',
  'public-publish',
  'infrastructure',
  'physical-device',
  'browser-control',
  'filesystem',
  'network-egress',
  'bulk',
  'multi-mode',
  'metered-cost',
  'agent-delegation',
] as const;
export type TraitId = (typeof traitIds)[number];
