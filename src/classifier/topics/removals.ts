import type { Claim } from '../reading/claim.ts';
import type { RuleContext } from '../rules/define-rule.ts';
import { findPhrases } from '../reading/find-phrases.ts';

const links = new Set(
  'reaction reactions star stars like likes favorite favorites favourite watch watcher watchers follower followers assignee assignment association associations membership memberships vote emoji mapping relation relations relationship attendee participant member members collaborator collaborators reviewer'.split(
    ' ',
  ),
);
// A link between two of these is no page of its own.
const linked = new Set(['issue', 'ticket', 'task', 'entity', 'dependency']);
// Taking one of these off a thing leaves both; deleting the record of it is another matter.
const ties = new Set(
  'tag tags label labels role roles permission permissions user users dependency dependencies assignees reviewers delegate'.split(
    ' ',
  ),
);
// Removing something "from" one of these empties it; from anything else it only leaves a group.
const stores = new Set(
  'database db server system disk storage cache cluster cloud account workspace vault memory filesystem device host registry bucket store computer index queue crm platform api inventory portfolio the'.split(
    ' ',
  ),
);

// What leaves one of these goes on elsewhere.
const gatherings = new Set('group groups list team audience segment playlist board sheet'.split(' '));
// "Remove a domain from Resend": what has a name of its own is a product, and holds what it is removed from.
const fromProduct = /\bfrom [A-Z][a-z]/;

const takesBoth = /\bitself (?:may|can|will|is|gets)(?: also)?(?: be)? (?:deleted|removed)\b/i;

/** Whether a removal only parts two things that both stay: a label off an issue, a member out of a group. */
export function isLinkRemoval(claim: Claim, context: RuleContext): boolean {
  if (claim.effect !== 'remove' && claim.effect !== 'delete') return false;
  const { description } = context.definition;
  const words = claim.objectWords;
  if (description && takesBoth.test(description.text.slice(0, 2000))) return false;
  if (words.slice(0, 5).some((word) => links.has(word))) return true;
  if (/^links?$/.test(words.at(-1) ?? '') && words.some((word) => linked.has(word))) return true;
  if (claim.effect !== 'remove') return false;
  if (claim.objects.has('file') || findPhrases(context, 'irreversible').length > 0) return false;
  if (words.slice(0, 2).some((word) => ties.has(word)) && !words.includes('all')) return true;
  if (words[0] === 'everything' || words[0] === 'all') return false;
  if (fromProduct.test(claim.field.text.slice(claim.start, claim.end))) return false;
  const from = words.indexOf('from');
  // `delete_event`, "Removes the event from its calendar": the name says which of the two is meant.
  const named = context.claims.some(({ place, effect }) => place === 'name' && effect === 'delete');
  if (named && !words.slice(from + 1).some((word) => gatherings.has(word))) return false;
  const whence = words
    .slice(from + 1)
    .filter((word) => word !== 'a' && word !== 'an' && word !== 'the' && word !== 'your');
  return from >= 0 && whence.length > 0 && !stores.has(whence[0] ?? '') && !stores.has(whence[1] ?? '');
}
