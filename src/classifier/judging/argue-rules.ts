import type { AxisId, CategoryId, TraitId } from '../../catalog/schema/vocabulary.ts';
import type { Finding, RuleContext } from '../rules/define-rule.ts';
import { makeEvidence } from '../evidence.ts';
import type { Claim, Place } from '../reading/claim.ts';
import type { ObjectId } from '../reading/lexicon.ts';
import { nameSubject, type Subject } from '../reading/name-subject.ts';

/** How much a claim counts by where it stands. */
export const placeWeights: Readonly<Record<Place, number>> = {
  name: 3,
  lead: 2.4,
  title: 1,
  'lead-rest': 1,
  detail: 0.5,
  'name-rest': 0.4,
};

/** What a claim whose word may be a noun loses. */
export const nounFactor = 0.6;

/** What an effect rule argues for once it finds its claims. */
export interface EffectCase {
  readonly rule: string;
  readonly category: CategoryId;
  readonly when: (claim: Claim) => boolean;
  /** Where a rule reads the same words more closely than another: how much more it counts; 1 if left out. */
  readonly factor?: number;
  readonly axes: Readonly<Partial<Record<AxisId, string>>>;
  readonly traits: readonly TraitId[];
  /** A sentence about this tool, given what it acts on. */
  readonly says: (subject: Subject) => string;
}

export const hasObject = (claim: Claim, ...ids: ObjectId[]): boolean => ids.some((id) => claim.objects.has(id));

/** Strength of a group of claims: the best of each place counts once. */
export function weighClaims(claims: readonly Claim[]): number {
  const best = new Map<Place, number>();
  for (const claim of claims) {
    const weight = placeWeights[claim.place] * (claim.noun ? nounFactor : 1);
    best.set(claim.place, Math.max(best.get(claim.place) ?? 0, weight));
  }
  return [...best.values()].reduce((sum, weight) => sum + weight, 0);
}

/** Evidence of the strongest claims, at most three, in the order in which they stand. */
export const quoteClaims = (rule: string, claims: readonly Claim[]) =>
  claims
    .toSorted((a, b) => placeWeights[b.place] - placeWeights[a.place])
    .slice(0, 3)
    .map(({ field, start, end }) => makeEvidence(rule, field, start, end));

/** Turns the claims that a rule is about into one finding; none where there are none, or all are denied. */
export function argueEffect(context: RuleContext, effect: EffectCase): Finding[] {
  // A second verb in a name is mostly what the first is about: the reasons of `get_abort_reasons`.
  const claims = context.claims.filter((claim) => !claim.negated && claim.place !== 'name-rest' && effect.when(claim));
  if (claims.length === 0) return [];
  return [
    {
      kind: 'effect',
      category: effect.category,
      only: [],
      weight: weighClaims(claims) * (effect.factor ?? 1),
      axes: effect.axes,
      traits: effect.traits,
      evidence: quoteClaims(effect.rule, claims),
      says: effect.says(nameSubject(context)),
    },
  ];
}
