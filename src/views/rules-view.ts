import { rules } from '../classifier/rules/index.ts';
import type { Rule } from '../classifier/define-rule.ts';
import type { Site, SiteTool } from './site.ts';

/** A rule with the tools whose verdict rests on it. */
export interface RuleRow {
  readonly rule: Rule;
  readonly tools: readonly SiteTool[];
}

/** Every rule with the current tools that it gave evidence on, the riskiest first. */
export function viewRules({ currentTools }: Site): RuleRow[] {
  const toolsByRule = new Map<string, SiteTool[]>();
  for (const tool of currentTools)
    for (const id of new Set(tool.assessment.evidence.map(({ rule }) => rule)))
      toolsByRule.set(id, [...(toolsByRule.get(id) ?? []), tool]);
  return rules.map((rule) => ({ rule, tools: toolsByRule.get(rule.id) ?? [] }));
}
