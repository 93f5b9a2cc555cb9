import { findExposures } from '../../attacks/exposure/find-exposures.ts';
import type { Evidence } from '../../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { classifyTool, readContext } from '../../classifier/classify.ts';
import { applyRule } from '../../classifier/judging/apply-rules.ts';
import { rules } from '../../classifier/rules/index.ts';
import { checkHygiene } from '../../hygiene/check-hygiene.ts';
import type { ExplainedRule } from './explained-rules.ts';

function findEvidence({ family, id }: ExplainedRule, tool: ToolDefinition): readonly Evidence[] {
  const rule = family === 'verdict' ? rules.find((each) => each.id === id) : undefined;
  if (rule !== undefined) return applyRule(rule, readContext(tool)).flatMap(({ evidence }) => evidence);
  const found =
    family === 'hygiene'
      ? checkHygiene(tool)
      : family === 'exposure'
        ? findExposures(tool, classifyTool(tool), ['another'])
        : [];
  return found.filter((each) => each.rule === id).flatMap(({ evidence }) => evidence);
}

/** The words of an example that a rule rests on, each once; none where it passes over it. */
export const quoteExample = (rule: ExplainedRule, tool: ToolDefinition): string[] => [
  ...new Set(findEvidence(rule, tool).map(({ quote }) => quote)),
];
