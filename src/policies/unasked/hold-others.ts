import { rankStrictness, type ToolIntent } from '../intent.ts';
import { mayRunUnasked } from './may-run-unasked.ts';

/**
 * Any pack's intents with nothing left that runs unasked but what `answers` lets run: for each other tool a person is
 * asked, or what the pack asks for, where that is stricter. `answers` are of the supervised pack, for the same tools; a
 * name that it answers in two ways runs unasked in none.
 */
export function holdOthers(intents: readonly ToolIntent[], answers: readonly ToolIntent[]): ToolIntent[] {
  const held = new Map(answers.filter((answer) => !mayRunUnasked(answer)).map((answer) => [answer.tool, answer]));
  const known = new Set(answers.map(({ tool }) => tool));
  return intents.map((intent) => {
    if (rankStrictness(intent.disposition) >= rankStrictness('ask')) return intent;
    const answer = held.get(intent.tool);
    if (answer === undefined && known.has(intent.tool)) return intent;
    return {
      ...intent,
      disposition: 'ask',
      rateLimit: null,
      reason: answer?.reason ?? 'Nothing is known of it, so a person is asked before each call.',
    };
  });
}
