import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import type { RuleContext } from '../rules/define-rule.ts';
import { looking, type Claim } from './claim.ts';
import { findPledge } from './find-pledge.ts';
import type { EffectId } from '../words/lexicon.ts';
import { isWordOf } from '../words/word-sets.ts';
import { opensText } from './read-text.ts';

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
  ['build', 'Execute'],
  ['remove', 'Destructive'],
  ['overwrite', 'Destructive'],
  ['pay', 'Financial'],
  ['trade', 'Financial'],
]);

/** A first sentence that says more than the name does. */
export interface Contradiction {
  readonly claim: Claim;
  readonly category: CategoryId;
  readonly weight: number;
}

/** What a second verb after "and" counts for. */
const restWeight = 7;

const gravest: ReadonlySet<EffectId> = new Set<EffectId>(['delete', 'remove', 'revoke', 'end', 'pay', 'trade']);

// "Writes a query and runs it"
const products = new Set(['it', 'them', 'this', 'these']);

// "… and refund the buyer", but not "insert, update and delete" of what a list of kinds may be.
const goesOn = ({ place, effect, noun, field, start, objectWords }: Claim): boolean =>
  place === 'lead-rest' &&
  (gravest.has(effect) || (risky.has(effect) && products.has(objectWords[0] ?? ''))) &&
  / (?:and|then|or) $/.test(field.text.slice(Math.max(0, start - 6), start)) &&
  (!noun || ['the', 'a', 'an', 'all', 'its'].includes(objectWords[0] ?? '') || products.has(objectWords[0] ?? ''));

/** How much it counts that a first sentence opens with a grave act which the name says nothing of. */
const openWeights = { beyondLooking: 8, beyondMild: 4 } as const;

const commands = new Set('command commands script shell code javascript python'.split(' '));

/** Whether a risky claim is about acting on the world in a way that no name of looking covers. */
const isGrave = ({ effect, objectWords }: Claim): boolean =>
  effect !== 'run' || objectWords.slice(0, 4).some((word) => commands.has(word));

/** Finds what the first sentence says beyond a mild name; null where the two agree. */
export function findContradiction(context: RuleContext): Contradiction | null {
  const { claims } = context;
  const name = claims.find(({ place }) => place === 'name');
  const said = claims.filter((claim) => !claim.negated && (claim.place === 'lead' || goesOn(claim)));
  const claim = said.find(
    (one) => risky.has(one.effect) && !(one.effect === 'remove' && name && mild.has(name.effect)),
  );
  const category = claim && risky.get(claim.effect);
  if (!claim || !category) return null;
  if (claim.place !== 'lead')
    return name === undefined || mild.has(name.effect) || looking.has(name.effect) || name.effect === claim.effect
      ? { claim, category, weight: restWeight }
      : null;
  // Detaching a tag and removing it are the same.
  if (!name || (name.effect === 'relate' && claim.effect === 'delete')) return null;
  const opens = products.has(claim.objectWords[0] ?? '') || (!claim.noun && isGrave(claim) && opensText(claim));
  if (looking.has(name.effect)) return opens ? { claim, category, weight: openWeights.beyondLooking } : null;
  if (!mild.has(name.effect)) return null;
  return {
    claim,
    category,
    weight: claim.noun
      ? 0.4
      : opens && gravest.has(claim.effect) && claim.effect !== 'remove'
        ? openWeights.beyondMild
        : 1.2,
  };
}

/** Whether a verb is what a name begins with, so that it is no noun even where it could be: `charge_card`. */
const beginsName = ({ noun, base, field, start, objectWords }: Claim): boolean =>
  !noun ||
  (objectWords.length > 0 &&
    (start === 0 || field.text.slice(0, start).endsWith('__')) &&
    field.text.slice(start).toLowerCase().startsWith(base));

/** Finds a name that says more than a first sentence which only looks; null where the two agree. */
export function findOverstatedName(context: RuleContext): Contradiction | null {
  const named = context.claims.filter(({ place }) => place === 'name' || place === 'name-rest');
  const lead = context.claims.find(({ place }) => place === 'lead');
  const [name] = named;
  const category = name && risky.get(name.effect);
  if (!name || !lead || !category || !beginsName(name) || !isGrave(name)) return null;
  // `lease_details` beside "Get details of a lease": words of money are nouns as often.
  if (name.noun && category === 'Financial') return null;
  if (named.length > 1 || isWordOf('knowledge', name.objectWords.at(-1) ?? '')) return null;
  if (!looking.has(lead.effect) || !opensText(lead) || findPledge(context) !== null) return null;
  return { claim: name, category, weight: openWeights.beyondLooking };
}
