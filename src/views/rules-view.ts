import { hygieneRules } from '../hygiene/rules/index.ts';
import { rules } from '../classifier/rules/index.ts';
import type { Rule } from '../classifier/rules/define-rule.ts';
import { findRuleExamples, type RuleExamples } from './rule-examples.ts';
import type { Site, SiteTool } from './site.ts';

/** A rule, of either kind, with the current tools that it fired on, the riskiest first. */
export interface RuleRow {
  readonly rule: Pick<Rule, 'id' | 'title' | 'why' | 'reads' | 'misses'>;
  readonly examples: RuleExamples;
  readonly tools: readonly SiteTool[];
}

/** Current tools by the ids of the rules that say something on them. */
function groupByRule(
  { currentTools }: Site,
  listRules: (tool: SiteTool) => readonly string[],
): Map<string, SiteTool[]> {
  const toolsByRule = new Map<string, SiteTool[]>();
  for (const tool of currentTools)
    for (const id of new Set(listRules(tool))) {
      const tools = toolsByRule.get(id);
      if (tools === undefined) toolsByRule.set(id, [tool]);
      else tools.push(tool);
    }
  return toolsByRule;
}

/** Every rule: those that verdicts rest on, and those of hygiene, which count for none. */
interface RuleRows {
  readonly verdict: readonly RuleRow[];
  readonly hygiene: readonly RuleRow[];
}

function listRows(site: Site): RuleRows {
  const judged = groupByRule(site, ({ assessment }) => assessment.evidence.map(({ rule }) => rule));
  const flagged = groupByRule(site, ({ hygiene }) => hygiene.map(({ rule }) => rule));
  return {
    verdict: rules.map((rule) => ({ rule, examples: findRuleExamples(rule.id), tools: judged.get(rule.id) ?? [] })),
    hygiene: hygieneRules.map((rule) => ({ rule, examples: rule.examples, tools: flagged.get(rule.id) ?? [] })),
  };
}

const rows = new WeakMap<Site, RuleRows>();

/** Every rule with its tools, gathered once for a site. */
export function viewRules(site: Site): RuleRows {
  const known = rows.get(site) ?? listRows(site);
  rows.set(site, known);
  return known;
}
