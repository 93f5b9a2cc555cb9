import { classifyTool } from '../../classifier/classify.ts';
import { compareRisk } from '../../history/compare-risk.ts';
import type { AssessedTool } from '../../classifier/load-assessed-catalogue.ts';

/** Whether a tool is riskier, read by the same rules, as some other way of asking defines it. */
export const isRiskierForSome = ({ definition, variants }: Pick<AssessedTool, 'definition' | 'variants'>): boolean =>
  variants.some((variant) => compareRisk(classifyTool(definition), classifyTool(variant.definition)) === 'rose');
