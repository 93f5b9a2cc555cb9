import entries from '../../../data/vocabulary/effect-rules.json' with { type: 'json' };
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import { findPledge } from '../reading/find-pledge.ts';
import type { EffectId, ObjectId } from '../words/lexicon.ts';
import type { EffectRule } from './define-rule.ts';

/** One entry of `data/vocabulary/effect-rules.json`: what a tool is whose verbs have one of these effects. */
export interface EffectEntry extends Omit<EffectRule, 'kind' | 'when' | 'says'> {
  readonly effects: readonly EffectId[];
  /** Kinds of object of the lexicons, of which one must be what is acted on. */
  readonly objects?: readonly ObjectId[];
  /** Whether it says nothing of a tool that promises as a whole to change nothing. */
  readonly unlessPledged?: boolean;
  readonly says?: string;
  /** Definitions for which it must hold and decide, and such that look alike but that it must pass over. */
  readonly examples: { readonly match: readonly ToolDefinition[]; readonly pass: readonly ToolDefinition[] };
}

export const effectEntries = entries as readonly EffectEntry[];

/** The rule that an entry describes. */
export function makeEffectRule({ effects, objects, unlessPledged, ...said }: EffectEntry): EffectRule {
  const acts = new Set(effects);
  return {
    ...said,
    kind: 'effect',
    effects,
    when: (claim, context) =>
      acts.has(claim.effect) &&
      (objects === undefined || objects.some((kind) => claim.objects.has(kind))) &&
      (unlessPledged !== true || findPledge(context)?.whole !== true),
  };
}

const categories = new Map<EffectId, CategoryId>([
  ...effectEntries.flatMap(({ effects, category }) => effects.map((effect) => [effect, category] as const)),
  // What rules in code read.
  ['start', 'Execute'],
  ['stop', 'Execute'],
  ['pay', 'Financial'],
]);

/** Whether a verb of an effect speaks for a category. */
export const speaksFor = (effect: EffectId, category: CategoryId): boolean => categories.get(effect) === category;
