import type { AssessedTool } from '../../assessed/load-assessed-catalogue.ts';
import { decideIntent } from '../../policies/decide-intent.ts';
import type { ToolIntent } from '../../policies/intent.ts';
import { supervised } from '../../policies/packs/supervised.ts';

const RECOMMENDATIONS: Record<ToolIntent['disposition'], string> = {
  allow: 'lets it run without a limit',
  limit: 'lets it run at a limited rate',
  ask: 'asks a person before each call',
  deny: 'refuses every call',
  hide: 'takes it out of the list of tools, so that no call can be made',
};

const recommended = new WeakMap<AssessedTool, ToolIntent>();

/** What the pack that is shown first recommends for a tool. */
export function recommendIntent(tool: AssessedTool): ToolIntent {
  const intent = recommended.get(tool) ?? decideIntent(supervised, tool);
  recommended.set(tool, intent);
  return intent;
}

/** What a disposition means for a tool, to go behind the name of a pack. */
export const describeDisposition = (disposition: ToolIntent['disposition']): string => RECOMMENDATIONS[disposition];

/** The recommendation for a tool, in sentences of our own. */
export function describeRecommendation(tool: AssessedTool): string {
  const { disposition, reason } = recommendIntent(tool);
  return `The ${supervised.label.toLowerCase()} pack, made for clients that somebody watches, ${describeDisposition(disposition)}. ${reason}`;
}
