import { hygieneRules } from '../../hygiene/rules/index.ts';
import { findingRules, type FindingRule } from './finding-rules.ts';

const hygieneIds = new Set(hygieneRules.map(({ id }) => id));

export const isHygieneRule = (id: string): boolean => hygieneIds.has(id);

/** Hygiene rules as they are reported: what steers a model or hides from its user is an attack, what is long is not. */
const reported = hygieneRules.map(({ id, title, why, reads }): FindingRule => {
  const isLong = id === 'takes-too-much-room';
  return {
    id,
    title: `A definition that does what it should not: ${title}`,
    help: `${why} It reads: ${reads}`,
    level: isLong ? 'note' : 'warning',
    securitySeverity: isLong ? 1 : 7,
  };
});

/** Every rule that a report can name. */
export const reportedRules: readonly FindingRule[] = [...findingRules, ...reported];
