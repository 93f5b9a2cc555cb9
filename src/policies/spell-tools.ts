import type { PolicyNote, RestEffect, ToolEffect } from './define-format.ts';
import type { Disposition, ToolIntent } from './intent.ts';

/** Something that a format can't say of a tool, with the words for it. */
export interface Trap {
  readonly code: string;
  readonly text: string;
  /** Whether a tool falls into it; `given` is what the traps before it have left of what was asked. */
  readonly applies: (intent: ToolIntent, given: Disposition, rest: RestEffect) => boolean;
  /** What the file gives instead; null where the note is all. */
  readonly becomes: Disposition | null;
}

/** A tool as a format writes it down. */
export interface SpelledTool {
  readonly intent: ToolIntent;
  readonly effect: ToolEffect;
  readonly traps: readonly Trap[];
}

/** Whether calls with such a disposition may reach the server. */
export const isCallable = (disposition: Disposition): boolean => disposition !== 'deny' && disposition !== 'hide';

/** Leads an intent through a format's traps, in their order. */
export function spellTool(intent: ToolIntent, rest: RestEffect, traps: readonly Trap[]): SpelledTool {
  let given = intent.disposition;
  const met: Trap[] = [];
  for (const trap of traps) {
    if (trap.becomes === given || !trap.applies(intent, given, rest)) continue;
    given = trap.becomes ?? given;
    met.push(trap);
  }
  const rateLimit = given === 'limit' ? intent.rateLimit : null;
  return { intent, effect: { tool: intent.tool, asked: intent.disposition, given, rateLimit }, traps: met };
}

/** One note for each trap that a tool fell into, with all the tools that did. */
export const collectNotes = (spelled: readonly SpelledTool[], traps: readonly Trap[]): PolicyNote[] =>
  traps
    .map((trap) => ({
      code: trap.code,
      text: trap.text,
      tools: spelled.filter((tool) => tool.traps.includes(trap)).map(({ intent }) => intent.tool),
    }))
    .filter(({ tools }) => tools.length > 0);
