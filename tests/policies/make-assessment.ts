import type { Assessment } from '../../src/catalog/schema/assessment.ts';
import { axisIds, type AxisId, type CategoryId } from '../../src/catalog/schema/vocabulary.ts';
import { findNeutralLevel, makeTerm } from '../../src/classifier/judging/severity.ts';

/** What an assessment found beside category and traits. */
interface Found {
  /** Where the tool stands on axes; on the others it stands where nothing is said. */
  readonly levels?: Readonly<Partial<Record<AxisId, string>>> | undefined;
  readonly modes?: Assessment['modes'];
}

const makeAxes = (levels: NonNullable<Found['levels']>): Assessment['axes'] =>
  Object.fromEntries(
    axisIds.map((axis) => [axis, makeTerm(axis, levels[axis] ?? findNeutralLevel(axis), [])]),
  ) as Assessment['axes'];

/**
 * An assessment of which policies read the category, the traits and what was found; null is a tool that was not assessed.
 * Without levels it has no axes.
 */
export const makeAssessment = (
  category: CategoryId | null,
  traits: Assessment['traits'] = [],
  { levels, modes = [] }: Found = {},
): Assessment => ({
  status: category === null ? 'not-assessed' : 'assessed',
  reasons: category === null ? ['The definition says too little.'] : [],
  category,
  severity: category === null ? null : 'high',
  confidence: category === null ? null : 0.9,
  secondOpinion: null,
  axes: levels === undefined ? null : makeAxes(levels),
  traits,
  evidence: [],
  rationale: '',
  modes,
  source: 'rules',
});

/** Ways of calling a tool, each as `value` with its category; `low` where it only reads. */
export const makeModes = (
  parameter: string,
  ways: readonly (readonly [value: string | null, category: CategoryId | null])[],
): Assessment['modes'] =>
  ways.map(([value, category]) => ({
    parameter: `/inputSchema/properties/${parameter}`,
    value,
    category,
    severity: category === null ? null : category === 'Read' ? 'low' : 'critical',
    rationale: 'It does so.',
  }));
