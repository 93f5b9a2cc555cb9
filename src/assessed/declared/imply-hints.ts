import type { Assessment } from '../../catalog/schema/assessment.ts';
import type { AxisId, TraitId } from '../../catalog/schema/vocabulary.ts';
import type { HintId } from './hints.ts';

/** What the verdict says of one hint; null where it says nothing. */
export type ImpliedHints = Readonly<Record<HintId, boolean | null>>;

const reachingOut: readonly TraitId[] = ['outbound-message', 'mass-audience', 'public-publish', 'network-egress'];
const repeating: readonly TraitId[] = ['outbound-message', 'money-movement'];

/** A less confident verdict is not held against what the maker says. */
const leastConfidence = 0.8;

/** What of an assessment hints are held against. */
export type JudgedTool = Pick<Assessment, 'status' | 'category' | 'severity' | 'confidence' | 'source' | 'traits'> & {
  readonly axes: Readonly<Record<AxisId, { readonly level: string }>> | null;
};

/** Whether a verdict is sure enough to imply anything: given by a review, or by rules that are confident. */
export const isSure = ({ status, confidence, source }: JudgedTool): boolean =>
  status === 'assessed' && (source === 'review' || (confidence ?? 0) >= leastConfidence);

/**
 * What an assessment implies for the hints, and nothing beyond: a write may add or overwrite, so that it says nothing
 * of `destructiveHint`, and only what is sent or paid again on each call is known not to be idempotent. Traits are
 * the rules' own, so they count only where no review has set the verdict.
 */
export function implyHints(assessment: JudgedTool): ImpliedHints {
  const { category, axes, traits, source } = assessment;
  if (!isSure(assessment) || category === null)
    return { readOnlyHint: null, destructiveHint: null, idempotentHint: null, openWorldHint: null };
  const level = (axis: 'reversibility' | 'reach' | 'code'): string | null => axes?.[axis].level ?? null;
  const has = (wanted: readonly TraitId[]): boolean => source === 'rules' && wanted.some((id) => traits.includes(id));
  const changes = category !== 'Read';
  const destroys =
    category === 'Destructive' ||
    (changes && (['lost', 'recoverable'].includes(level('reversibility') ?? '') || level('code') === 'unbounded'));
  const repeats = (category === 'Execute' || category === 'Financial') && has(repeating);
  const staysInside = level('reach') === 'own' && !has([...reachingOut, 'browser-control']);
  return {
    readOnlyHint: !changes,
    destructiveHint: destroys ? true : null,
    idempotentHint: repeats ? false : null,
    openWorldHint: has(reachingOut) ? true : staysInside ? false : null,
  };
}
