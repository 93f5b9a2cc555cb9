import { categories, severities, traits } from '../../catalog/vocabulary.ts';
import { urls } from '../../catalog/urls.ts';
import { PART } from '../cut-tools.ts';
import { viewRules } from '../rules-view.ts';
import type { Site, SiteTool } from '../site.ts';
import type { ToolColumn } from '../table/tool-row.ts';

/** The names of lists in addresses. */
export const listIds = {
  all: 'all',
  severity: (id: string) => `risk-${id}`,
  category: (id: string) => `category-${id.toLowerCase()}`,
  trait: (id: string) => `trait-${id}`,
  rule: (id: string) => `rule-${id}`,
};

/** A list of tools that is shown in parts. */
export interface ToolList {
  readonly id: string;
  readonly heading: string;
  /** The page that says what it is a list of, and shows its first part. */
  readonly home: string;
  readonly tools: readonly SiteTool[];
  /** The columns in which all its rows are alike. */
  readonly without: readonly ToolColumn[];
}

function* gatherLists(site: Site): Generator<ToolList> {
  const { currentTools } = site;
  yield { id: listIds.all, heading: 'All tools', home: urls.tools(), tools: site.tools, without: [] };
  for (const { id, label } of severities)
    yield {
      id: listIds.severity(id),
      heading: `${label}-risk tools`,
      home: urls.severity(id),
      tools: currentTools.filter(({ assessment }) => assessment.severity === id),
      without: ['level'],
    };
  for (const { id, label } of categories)
    yield {
      id: listIds.category(id),
      heading: `${label} tools`,
      home: urls.category(id),
      tools: currentTools.filter(({ assessment }) => assessment.category === id),
      without: ['category'],
    };
  for (const { id, label } of traits)
    yield {
      id: listIds.trait(id),
      heading: `Tools with the trait ${label.toLowerCase()}`,
      home: urls.trait(id),
      tools: currentTools.filter(({ assessment }) => assessment.traits.includes(id)),
      without: [],
    };
  const { verdict, hygiene } = viewRules(site);
  for (const { rule, tools } of [...verdict, ...hygiene])
    yield { id: listIds.rule(rule.id), heading: `Rule: ${rule.title}`, home: urls.rule(rule.id), tools, without: [] };
}

/** Every list that one page does not hold. */
export const listToolLists = (site: Site): ToolList[] =>
  [...gatherLists(site)].filter(({ tools }) => tools.length > PART);
