import { hasWordOf, isWordOf } from '../words/word-sets.ts';
import type { Claim } from './claim.ts';
import type { Definition } from './read-definition.ts';
import { readHead } from './read-head.ts';

// "Remove a domain from Resend": what has a name of its own is a product, and holds what it is removed from.
const fromProduct = /\bfrom [A-Z][a-z]/;
const articles = new Set(['a', 'an', 'the', 'your']);

/** Whether what is removed leaves a group, and no store that held it: "Remove a contact from a segment". */
function leavesGroup({ objectWords, field, start, end }: Claim, isNamed: boolean): boolean {
  const from = objectWords.indexOf('from');
  if (from < 0 || fromProduct.test(field.text.slice(start, end))) return false;
  const whence = objectWords.slice(from + 1).filter((word) => !articles.has(word));
  if (isNamed) return hasWordOf('gatherings', whence);
  return whence.length > 0 && !hasWordOf('stores', whence.slice(0, 2));
}

/** Whether a removal only parts two things that both stay: a label off an issue, a member out of a group. */
export function partsOnly(claim: Claim, claims: readonly Claim[], { phrases }: Definition): boolean {
  const { effect, objectWords, objects } = claim;
  if (effect !== 'remove' && effect !== 'delete') return false;
  const isLink = [objectWords, readHead(claim)].some((words) => /^links?$/.test(words.at(-1) ?? ''));
  if (isLink && hasWordOf('linked', objectWords)) return true;
  if (effect === 'delete' || objects.has('file') || phrases.has('irreversible')) return false;
  if (objectWords[0] === 'everything' || objectWords.includes('all')) return false;
  // `delete_event`, "Removes the event from its calendar": the name says which of the two is meant.
  const isNamed = claims.some(({ place, effect: named }) => place === 'name' && named === 'delete');
  return (
    objectWords.slice(0, 2).some((word) => isWordOf('ties', word)) ||
    (claim.base !== 'reset' && leavesGroup(claim, isNamed))
  );
}
