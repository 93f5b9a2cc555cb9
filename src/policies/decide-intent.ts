import { describeDifferences } from '../catalog/describe-configuration.ts';
import type { Assessment } from '../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../catalog/schema/tool-definition.ts';
import type { AssessedVariant } from '../assessed/assess-variants.ts';
import type { Pack } from './define-pack.ts';
import type { ArgumentBound, ToolIntent } from './intent.ts';
import { mergeIntents } from './merge-intents.ts';
import { readRequiredArguments } from './read-required-arguments.ts';

/** A tool of the catalogue, as a policy covers it. */
export interface DecidedTool {
  readonly definition: ToolDefinition;
  readonly assessment: Assessment;
  /** How other ways of asking define it; none where left out. */
  readonly variants?: readonly AssessedVariant[];
}

const spellBound = (bound: ArgumentBound): string => JSON.stringify(bound);

const mergeTwo = (own: ToolIntent, other: ToolIntent): ToolIntent => mergeIntents([own, other]).merged[0] ?? own;

const isSame = (one: ToolIntent, other: ToolIntent): boolean =>
  JSON.stringify({ ...one, reason: '' }) === JSON.stringify({ ...other, reason: '' });

/** For whom a recommendation is stricter, behind the reason for it. */
function explainVariants(own: ToolIntent, merged: ToolIntent, causes: readonly AssessedVariant[]): string {
  const ways = causes.map(({ configuration }) => configuration);
  const beside = causes[0]?.beside ?? null;
  const whom = beside === null ? '' : describeDifferences(ways, beside).replaceAll(/`([^`]*)`/g, '“$1”');
  return merged.disposition === own.disposition
    ? `${merged.reason} Another definition is served ${whom}: a policy can’t tell clients apart, so the stricter of each condition holds for all.`
    : `${merged.reason} That is for the definition served ${whom}: a policy can’t tell clients apart, so it holds for all.`;
}

/** What holds for all definitions of a tool; arguments are demanded only where each does, since a call may come from any. */
function coverVariants(pack: Pack, { definition, variants = [] }: DecidedTool, own: ToolIntent): ToolIntent {
  const causes: AssessedVariant[] = [];
  const bounds = new Set(own.argumentBounds.map(spellBound));
  let demanded = readRequiredArguments(definition);
  let asked = own.requiredArguments;
  let merged = own;
  for (const variant of variants) {
    const decided = pack.decideIntent(variant.definition, variant.assessment);
    const theirs = new Set(readRequiredArguments(variant.definition));
    demanded = demanded.filter((argument) => theirs.has(argument));
    if (decided.requiredArguments.length > 0) asked = [...new Set([...asked, ...decided.requiredArguments])];
    const fresh = decided.argumentBounds.filter((bound) => !bounds.has(spellBound(bound)));
    const other = { ...decided, tool: own.tool, requiredArguments: [], argumentBounds: fresh };
    if (isSame(mergeTwo(own, other), own)) continue;
    merged = mergeTwo(merged, other);
    for (const bound of fresh) bounds.add(spellBound(bound));
    causes.push(variant);
  }
  const kept = new Set(demanded);
  const requiredArguments = asked.filter((argument) => kept.has(argument));
  return causes.length === 0
    ? { ...own, requiredArguments }
    : { ...merged, requiredArguments, reason: explainVariants(own, merged, causes) };
}

/**
 * What a pack recommends for a tool, whoever asks: where another definition of it leads to something stricter, that. The
 * one place where it is decided for tools of the catalogue.
 */
export function decideIntent(pack: Pack, tool: DecidedTool): ToolIntent {
  const own = pack.decideIntent(tool.definition, tool.assessment);
  return (tool.variants ?? []).length === 0 ? own : coverVariants(pack, tool, own);
}
