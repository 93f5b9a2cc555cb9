import { makeEvidence } from '../evidence.ts';
import type { Claim, Place } from '../reading/claim.ts';
import type { Span } from '../reading/find-phrases.ts';
import type { ArgumentRule, EffectRule, Finding, QualifierRule, Rule, RuleContext } from '../rules/define-rule.ts';

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

const quote = (rule: Rule, spans: readonly Span[]) =>
  spans.map(({ field, start, end }) => makeEvidence(rule.id, field, start, end));

const say = ({ says = '' }: Pick<EffectRule, 'says'>, context: RuleContext): string =>
  typeof says === 'string' ? says : says(context);

/** One finding from all the verbs that a rule is about; none where there are none, or all are denied. */
function applyEffect(rule: EffectRule, context: RuleContext): Finding[] {
  // A second verb in a name is mostly what the first is about: the reasons of `get_abort_reasons`.
  const claims = context.claims.filter(
    (claim) => !claim.negated && claim.place !== 'name-rest' && rule.when(claim, context),
  );
  if (claims.length === 0) return [];
  const strongest = claims.toSorted((a, b) => placeWeights[b.place] - placeWeights[a.place]).slice(0, 3);
  return [
    {
      rule: rule.id,
      kind: 'effect',
      category: rule.category,
      weight: weighClaims(claims) * (rule.factor ?? 1),
      axes: rule.axes,
      traits: rule.traits,
      leans: false,
      evidence: quote(rule, strongest),
      says: say(rule, context),
    },
  ];
}

/** One finding from the places that show a qualification; none where there are none. */
function applyQualifier(rule: QualifierRule, context: RuleContext): Finding[] {
  const spans = rule.find(context);
  if (spans.length === 0) return [];
  const apart = spans.filter(
    (span, i) => spans.findIndex(({ field, start }) => field === span.field && start === span.start) === i,
  );
  return [
    {
      rule: rule.id,
      kind: 'qualifier',
      category: null,
      weight: 0,
      axes: rule.axes,
      traits: rule.traits,
      leans: false,
      evidence: quote(rule, apart.slice(0, 2)),
      says: say(rule, context),
    },
  ];
}

const applyArgument = (rule: ArgumentRule, context: RuleContext): Finding[] =>
  rule.argue(context).map(({ spans, ...rest }) => ({
    rule: rule.id,
    kind: 'effect',
    leans: rule.leans ?? false,
    evidence: quote(rule, spans),
    ...rest,
  }));

/** What one rule finds in a definition. */
export function applyRule(rule: Rule, context: RuleContext): Finding[] {
  switch (rule.kind) {
    case 'effect':
      return applyEffect(rule, context);
    case 'qualifier':
      return applyQualifier(rule, context);
    case 'argument':
      return applyArgument(rule, context);
  }
}
