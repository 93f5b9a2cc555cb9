import type { CategoryId } from '../catalog/schema/vocabulary.ts';
import type { RuleContext } from './define-rule.ts';
import type { Claim } from './claim.ts';
import type { EffectId } from './lexicon.ts';
import { isLinkRemoval } from './removals.ts';

const mild: ReadonlySet<EffectId> = new Set<EffectId>(['create', 'change', 'relate', 'pause', 'restore']);
const risky: ReadonlyMap<EffectId, CategoryId> = new Map<EffectId, CategoryId>([
  ['delete', 'Destructive'],
  ['revoke', 'Destructive'],
  ['end', 'Destructive'],
  ['send', 'Execute'],
  ['run', 'Execute'],
  ['start', 'Execute'],
  ['stop', 'Execute'],
  ['publish', 'Execute'],
  ['pay', 'Financial'],
  ['trade', 'Financial'],
]);

/** A first sentence that says more than the name does. */
export interface Contradiction {
  readonly claim: Claim;
  readonly category: CategoryId;
  readonly weight: number;
}

/** Finds what the first sentence says beyond a mild name; null where the two agree. */
export function findContradiction({ claims }: RuleContext): Contradiction | null {
  const name = claims.find(({ place }) => place === 'name');
  const lead = claims.find(({ place }) => place === 'lead');
  const category = lead ? risky.get(lead.effect) : undefined;
  if (!name || !lead || !category || lead.negated || !mild.has(name.effect) || isLinkRemoval(lead)) return null;
  return { claim: lead, category, weight: lead.noun ? 0.4 : 1.2 };
}
