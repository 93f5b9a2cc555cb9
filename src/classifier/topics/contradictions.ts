import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import type { RuleContext } from '../define-rule.ts';
import { looking, type Claim } from '../reading/claim.ts';
import type { EffectId } from '../reading/lexicon.ts';
import { isRollout } from './misread-verbs.ts';
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

const graver: ReadonlySet<EffectId> = new Set<EffectId>(['send', 'delete', 'revoke', 'end', 'trade']);
/** What a second verb after "and" counts for. */
const restWeight = 6;

const gravest: ReadonlySet<EffectId> = new Set<EffectId>(['delete', 'revoke', 'end', 'pay', 'trade']);

// "… and refund the buyer", but not "insert, update and delete" of what a list of kinds may be.
const goesOn = ({ place, effect, noun, field, start, objectWords }: Claim): boolean =>
  place === 'lead-rest' &&
  gravest.has(effect) &&
  / (?:and|then) $/.test(field.text.slice(Math.max(0, start - 6), start)) &&
  (!noun || ['the', 'a', 'an', 'all', 'its'].includes(objectWords[0] ?? ''));

/** Finds what the first sentence says beyond a mild name; null where the two agree. */
export function findContradiction(context: RuleContext): Contradiction | null {
  const { claims } = context;
  const name = claims.find(({ place }) => place === 'name');
  const said = claims.filter((claim) => !claim.negated && (claim.place === 'lead' || goesOn(claim)));
  const claim = said.find(
    (one) => risky.has(one.effect) && !isRollout(name ?? one, context) && !isLinkRemoval(one, context),
  );
  const category = claim && risky.get(claim.effect);
  if (!name || !claim || !category) return null;
  const opens = claim.start < 3 && !claim.noun && graver.has(claim.effect);
  if (claim.place === 'lead')
    return mild.has(name.effect) || (opens && looking.has(name.effect))
      ? { claim, category, weight: claim.noun ? 0.4 : 1.2 }
      : null;
  return mild.has(name.effect) || name.effect === claim.effect ? { claim, category, weight: restWeight } : null;
}
