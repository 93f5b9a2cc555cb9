import { rankStrictness, type MildModes, type RateLimit, type ToolIntent } from './intent.ts';

const mergeRateLimits = (a: RateLimit | null, b: RateLimit | null): RateLimit | null =>
  a === null || (b !== null && b.max < a.max) ? b : a;

/** The ways of calling that are harmless of both: where one of two runs freely, those of the other. */
function mergeModes(a: ToolIntent, b: ToolIntent): MildModes | null {
  if (a.disposition === 'allow' && a.argumentBounds.length === 0) return b.mildModes;
  if (b.disposition === 'allow' && b.argumentBounds.length === 0) return a.mildModes;
  const { mildModes: one } = a;
  const { mildModes: other } = b;
  if (one === null || other === null || one.argument !== other.argument) return null;
  const values = one.values.filter((value) => other.values.includes(value));
  return values.length === 0 ? null : { argument: one.argument, values };
}

/** What holds for both of two tools that an engine can't tell apart; it keeps the first one's name. */
function mergePair(a: ToolIntent, b: ToolIntent): ToolIntent {
  const stricter = rankStrictness(b.disposition) > rankStrictness(a.disposition) ? b : a;
  return {
    ...stricter,
    tool: a.tool,
    rateLimit: stricter.disposition === 'limit' ? mergeRateLimits(a.rateLimit, b.rateLimit) : null,
    requiredArguments: [...new Set([...a.requiredArguments, ...b.requiredArguments])],
    argumentBounds: [...a.argumentBounds, ...b.argumentBounds],
    mildModes: mergeModes(a, b),
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

/**
 * Gives each tool the strictest of what is asked for all tools of the server whose names the engine writes the same way,
 * and tells which those are. Takes each name once.
 */
export function joinMeetingNames(
  tools: readonly ToolIntent[],
  others: readonly ToolIntent[],
  spell: (tool: string) => string,
): { joined: ToolIntent[]; meeting: string[] } {
  const bySpelling = Map.groupBy([...tools, ...others], ({ tool }) => spell(tool));
  const meeting: string[] = [];
  const joined = tools.map((intent) => {
    const rivals = (bySpelling.get(spell(intent.tool)) ?? []).filter(({ tool }) => tool !== intent.tool);
    if (rivals.length > 0) meeting.push(intent.tool);
    return rivals.reduce(mergePair, intent);
  });
  return { joined, meeting };
}
