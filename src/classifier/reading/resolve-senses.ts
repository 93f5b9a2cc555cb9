import { findSense, type Surroundings } from '../words/senses.ts';
import type { Claim } from './claim.ts';
import type { PhraseId } from './find-phrases.ts';
import { partsOnly } from './parts-only.ts';
import type { Definition } from './read-definition.ts';

/** How far into a description a phrase says what its tool is about. */
const opening = 600;

/** Gives each verb the effect that it has beside its object, its arguments and what else the definition says. */
export function resolveSenses(claims: readonly Claim[], definition: Definition): Claim[] {
  const around: Surroundings = {
    parameters: definition.parameters,
    hasPhrase: (id) => definition.phrases.get(id as PhraseId)?.some(({ start }) => start < opening) === true,
    lead: claims.find(({ place }) => place === 'lead')?.effect ?? null,
  };
  const acts = claims.filter(({ place }) => place !== 'detail');
  const resolved = claims.map((claim) => {
    const again = claim.place === 'detail' ? [] : acts.filter((other) => other !== claim && other.base === claim.base);
    const effect = findSense(claim, again, around);
    return effect === claim.effect ? claim : { ...claim, effect };
  });
  return resolved.map((claim) =>
    partsOnly(claim, resolved, definition) ? { ...claim, effect: 'relate' as const } : claim,
  );
}
