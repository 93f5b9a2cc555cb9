import type { Claim } from './claim.ts';
import type { RuleContext } from '../define-rule.ts';
import { englishLexicon } from './lexicon.ts';

/**
 * Whether the sentence that opens a description in another language says again what its English name does, and the
 * name passes a test: what `create_gift_check` makes is then no mere record in the sentence either.
 */
export const renders = (
  claim: Claim,
  context: RuleContext,
  test: (name: Claim, context: RuleContext) => boolean,
): boolean =>
  claim.place === 'lead' &&
  context.lexicon !== englishLexicon &&
  context.claims.some((other) => other.place === 'name' && other.effect === claim.effect && test(other, context));
