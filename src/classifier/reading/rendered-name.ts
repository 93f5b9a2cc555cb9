import type { Claim } from './claim.ts';
import type { RuleContext } from '../rules/define-rule.ts';
import { englishLexicon } from '../words/lexicon.ts';

/**
 * Whether the sentence that opens a description says again what the name does, in the same words or in another
 * language, and the name passes a test: what `create_gift_check` makes is then no mere record in the sentence either.
 */
export const renders = (
  claim: Claim,
  context: RuleContext,
  test: (name: Claim, context: RuleContext) => boolean,
): boolean =>
  claim.place === 'lead' &&
  context.claims.some(
    (other) =>
      other.place === 'name' &&
      (context.lexicon === englishLexicon ? other.base === claim.base : other.effect === claim.effect) &&
      test(other, context),
  );
