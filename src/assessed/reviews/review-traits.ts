import type { Review } from '../../catalog/schema/review.ts';
import { traitIds, type AxisId, type TraitId } from '../../catalog/schema/vocabulary.ts';

/** A trait that an axis decides: the levels that it can stand with, and the one that always has it, if any. */
interface DecidedTrait {
  readonly trait: TraitId;
  readonly axis: AxisId;
  readonly standsWith: readonly string[];
  readonly followsFrom: string | null;
}

const decidedTraits: readonly DecidedTrait[] = [
  { trait: 'irreversible', axis: 'reversibility', standsWith: ['lost', 'not-recallable'], followsFrom: 'lost' },
  { trait: 'mass-audience', axis: 'reach', standsWith: ['many'], followsFrom: null },
  { trait: 'bulk', axis: 'reach', standsWith: ['many'], followsFrom: null },
  { trait: 'money-movement', axis: 'value', standsWith: ['moved'], followsFrom: 'moved' },
  { trait: 'code-execution', axis: 'code', standsWith: ['bounded', 'unbounded'], followsFrom: null },
  { trait: 'arbitrary-query', axis: 'code', standsWith: ['bounded', 'unbounded'], followsFrom: null },
  { trait: 'credential-access', axis: 'privacy', standsWith: ['secrets'], followsFrom: 'secrets' },
  { trait: 'personal-data', axis: 'privacy', standsWith: ['personal', 'secrets'], followsFrom: 'personal' },
  { trait: 'access-control', axis: 'control', standsWith: ['access'], followsFrom: 'access' },
];

/**
 * The traits that the rules found, less those that the axes of a review rule out or that it takes away itself, with those
 * that follow from them.
 */
export function reviewTraits(traits: readonly TraitId[], { axes, withoutTraits = [] }: Review): TraitId[] {
  const isRuledOut = (id: TraitId): boolean =>
    withoutTraits.includes(id) ||
    decidedTraits.some(({ trait, axis, standsWith }) => {
      const level = axes[axis];
      return trait === id && level !== undefined && !standsWith.includes(level);
    });
  const follows = (id: TraitId): boolean =>
    decidedTraits.some(
      ({ trait, axis, followsFrom }) => trait === id && followsFrom !== null && axes[axis] === followsFrom,
    );
  return traitIds.filter((id) => (traits.includes(id) && !isRuledOut(id)) || follows(id));
}
