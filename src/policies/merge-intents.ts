import { rankStrictness, type RateLimit, type ToolIntent } from './intent.ts';

const mergeRateLimits = (a: RateLimit | null, b: RateLimit | null): RateLimit | null =>
  a === null || (b !== null && b.max < a.max) ? b : a;

function mergePair(a: ToolIntent, b: ToolIntent): ToolIntent {
  const stricter = rankStrictness(b.disposition) > rankStrictness(a.disposition) ? b : a;
  return {
    ...stricter,
    rateLimit: stricter.disposition === 'limit' ? mergeRateLimits(a.rateLimit, b.rateLimit) : null,
    requiredArguments: [...new Set([...a.requiredArguments, ...b.requiredArguments])],
    argumentBounds: [...a.argumentBounds, ...b.argumentBounds],
  };
}

/**
 * One intent for each name, in the order of first mention: engines know tools by name, so where a
 * server lists a name twice the strictest of all that was asked holds for both.
 */
export function mergeIntents(intents: readonly ToolIntent[]): { merged: ToolIntent[]; twins: string[] } {
  const byName = new Map<string, ToolIntent>();
  const twins = new Set<string>();
  for (const intent of intents) {
    const known = byName.get(intent.tool);
    if (known !== undefined) twins.add(intent.tool);
    byName.set(intent.tool, known === undefined ? intent : mergePair(known, intent));
  }
  return { merged: [...byName.values()], twins: [...twins] };
}
