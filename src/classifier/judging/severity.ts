import type { Assessment, axisTermSchema } from '../../catalog/schema/assessment.ts';
import { axes } from '../../catalog/vocabulary.ts';
import { axisIds, severityIds, type AxisId, type SeverityId } from '../../catalog/vocabulary-ids.ts';
import type { z } from 'zod';
import thresholdData from '../../../data/vocabulary/severity-thresholds.json' with { type: 'json' };

type AxisTerm = z.infer<typeof axisTermSchema>;
export type AxisTerms = NonNullable<Assessment['axes']>;

/** The smallest sum of points at which each severity begins, mildest first. */
export const severityThresholds: readonly { readonly severity: SeverityId; readonly from: number | null }[] =
  severityIds.map((severity) => ({ severity, from: thresholdData[severity] }));

const levelPoints = new Map(axes.map((axis) => [axis.id, new Map(axis.levels.map(({ id, points }) => [id, points]))]));

/** What a level adds to the sum. Throws on a level that the axis does not have. */
export function findPoints(axis: AxisId, level: string): number {
  const points = levelPoints.get(axis)?.get(level);
  if (points === undefined) throw new Error(`axis ${axis} has no level ${level}`);
  return points;
}

/** The level on which an axis stands where nothing is said: the first that adds nothing. Throws where none does. */
export function findNeutralLevel(axis: AxisId): string {
  for (const [level, points] of levelPoints.get(axis) ?? []) if (points === 0) return level;
  throw new Error(`axis ${axis} has no level without points`);
}

/** The sum that severity is read off, term by term in the order of the axes. */
export const sumPoints = (terms: AxisTerms): number => axisIds.reduce((sum, axis) => sum + terms[axis].points, 0);

/** The severity that a sum of points stands for. */
export function rateSum(sum: number): SeverityId {
  return severityThresholds.findLast(({ from }) => from === null || sum >= from)?.severity ?? 'low';
}

/** A term of the sum. */
export const makeTerm = (axis: AxisId, level: string, evidence: readonly number[]): AxisTerm => ({
  level,
  points: findPoints(axis, level),
  evidence: [...evidence],
});
