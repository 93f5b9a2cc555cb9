import { compareRisk } from '../../history/compare-risk.ts';
import type { AssessedTool } from '../../assessed/load-assessed-catalogue.ts';

/** Whether a tool is riskier as some other way of asking defines it. */
export const isRiskierForSome = ({ assessment, variants }: Pick<AssessedTool, 'assessment' | 'variants'>): boolean =>
  variants.some((variant) => compareRisk(assessment, variant.assessment) === 'rose');
