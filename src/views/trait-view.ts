import type { Trait } from '../catalog/schema/vocabulary.ts';
import { urls } from '../catalog/urls.ts';
import { traits } from '../catalog/vocabulary.ts';
import { cutTools } from './cut-tools.ts';
import { countOf } from './describe-tool.ts';
import { findPart } from './lists/list-part.ts';
import { listIds } from './lists/tool-lists.ts';
import { mixRisks } from './risk-mix.ts';
import type { Site } from './site.ts';

const findTools = ({ currentTools }: Site, { id }: Trait) =>
  currentTools.filter(({ assessment }) => assessment.traits.includes(id));

/** The page of all traits, in the order of the vocabulary. */
export const viewTraits = (site: Site) =>
  traits.map((trait) => {
    const tools = findTools(site, trait);
    return { trait, count: tools.length, mix: mixRisks(tools) };
  });

/** The page of one trait: its tools, the riskiest first. */
export function viewTrait(site: Site, trait: Trait) {
  const tools = findTools(site, trait);
  return {
    path: urls.trait(trait.id),
    title: `${trait.label}: MCP tools with this trait · Toolrisk`,
    summary: `${countOf(tools.length, 'MCP tool')} with the trait ${trait.label.toLowerCase()}, the riskiest first, with evidence and policies.`,
    list: cutTools(site, tools),
    part: findPart(listIds.trait(trait.id), urls.trait(trait.id), tools.length, 1),
    mix: tools.length === 0 ? [] : mixRisks(tools),
  };
}
