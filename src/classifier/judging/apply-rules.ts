import { makeEvidence } from '../evidence.ts';
import type { Claim, Place } from '../reading/claim.ts';
import type { Span } from '../reading/find-phrases.ts';
import type { Case, EffectRule, Finding, QualifierRule, Rule, RuleContext, Saying } from '../rules/define-rule.ts';

/** How much a claim counts by where it stands. */
const placeWeights: Readonly<Record<Place, number>> = {
  name: 3,
  lead: 2.4,
  title: 1,
  'lead-rest': 1,
  detail: 0.5,
  'name-rest': 0.4,
};

/** What a claim whose word may be a noun loses. */
const nounFactor = 0.6;

/** Strength of a group of claims: the best of each place counts once. */
function weighClaims(claims: readonly Claim[]): number {
  const best = new Map<Place, number>();
  for (const claim of claims) {
    const weight = placeWeights[claim.place] * (claim.noun ? nounFactor : 1);
    best.set(claim.place, Math.max(best.get(claim.place) ?? 0, weight));
  }
  return [...best.values()].reduce((sum, weight) => sum + weight, 0);
}

/** What a rule finds, with the places to be quoted. */
type Found = Omit<Case, 'category'> & Pick<Finding, 'category'>;

const say = (says: Saying = '', context: RuleContext, spans: readonly Span[]): string =>
  typeof says === 'string' ? says : says(context, spans);

/** What all the verbs come to that a rule is about; null where there are none, or all are denied. */
function weighVerbs(rule: EffectRule, context: RuleContext): Found | null {
  // A second verb in a name is mostly what the first is about: the reasons of `get_abort_reasons`.
  const claims = context.claims.filter(
    (claim) => !claim.negated && claim.place !== 'name-rest' && rule.when(claim, context),
  );
  if (claims.length === 0) return null;
  const { category, axes, traits, factor = 1 } = rule;
  const spans = claims.toSorted((a, b) => placeWeights[b.place] - placeWeights[a.place]).slice(0, 3);
  return { category, weight: weighClaims(claims) * factor, axes, traits, spans, says: say(rule.says, context, spans) };
}

/** What the places come to that show a qualification; null where there are none. */
function qualify({ find, axes, traits, says }: QualifierRule, context: RuleContext): Found | null {
  const spans = find(context);
  if (spans.length === 0) return null;
  const apart = spans.filter(
    (span, i) => spans.findIndex(({ field, start }) => field === span.field && start === span.start) === i,
  );
  return { category: null, weight: 0, axes, traits, spans: apart.slice(0, 2), says: say(says, context, spans) };
}

function readRule(rule: Rule, context: RuleContext): Found | null {
  switch (rule.kind) {
    case 'effect':
      return weighVerbs(rule, context);
    case 'qualifier':
      return qualify(rule, context);
    case 'argument':
      return rule.argue(context);
  }
}

/** What one rule finds in a definition: one finding, or none where it doesn't hold. */
export function applyRule(rule: Rule, context: RuleContext): Finding[] {
  const found = readRule(rule, context);
  if (found === null) return [];
  const { spans, axes = {}, traits = [], says = '', ...said } = found;
  const kind = rule.kind === 'qualifier' ? 'qualifier' : 'effect';
  const leans = rule.kind === 'argument' && rule.leans === true;
  const evidence = spans.map(({ field, start, end }) => makeEvidence(rule.id, field, start, end));
  return [{ ...said, axes, traits, says, rule: rule.id, kind, leans, evidence }];
}
