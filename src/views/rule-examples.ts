import coded from '../../data/vocabulary/rule-examples.json' with { type: 'json' };
import { effectEntries, type EffectEntry } from '../classifier/rules/effect-rules.ts';

export type RuleExamples = EffectEntry['examples'];

const examples = new Map<string, RuleExamples>([
  ...Object.entries(coded),
  ...effectEntries.map(({ id, examples: own }) => [id, own] as const),
]);

/** Definitions that a rule of verdicts is held to, by its id. */
export function findRuleExamples(id: string): RuleExamples {
  const found = examples.get(id);
  if (!found) throw new Error(`No examples of the rule ${id}.`);
  return found;
}
