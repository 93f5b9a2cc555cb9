import type { Assessment } from '../catalog/schema/assessment.ts';
import { categories, severities } from '../catalog/vocabulary.ts';

/** Which way a risk went. */
export type RiskMove = 'rose' | 'fell' | 'same';

/** A tool that was not assessed stands between medium and high: never with the harmless ones. */
const NOT_ASSESSED = 1.5;

const rankSeverity = ({ severity }: Assessment): number =>
  severity === null ? NOT_ASSESSED : severities.findIndex(({ id }) => id === severity);

const rankCategory = ({ category }: Assessment): number => categories.findIndex(({ id }) => id === category);

/** Whether the second verdict is riskier than the first: by severity, and where that is the same, by category. */
export function compareRisk(before: Assessment, after: Assessment): RiskMove {
  const bothJudged = before.category !== null && after.category !== null;
  const rise =
    rankSeverity(after) - rankSeverity(before) || (bothJudged ? rankCategory(after) - rankCategory(before) : 0);
  return rise > 0 ? 'rose' : rise < 0 ? 'fell' : 'same';
}
