import type { Claim } from './find-claims.ts';

/** Whether a word of paying stands as the act itself, not as a noun that something else is done to. */
export function isSpending(claim: Claim): boolean {
  if (claim.place === 'name-rest' || claim.place === 'detail') return false;
  return !claim.noun || claim.place === 'name' || claim.place === 'lead';
}
