import type { Claim } from './find-claims.ts';

const links = new Set(
  'reaction reactions star stars like likes favorite favorites favourite watch watcher watchers follower followers assignee assignment association associations membership memberships vote emoji mapping relation relationship attendee participant member members collaborator collaborators reviewer'.split(
    ' ',
  ),
);

/** Whether a removal only parts two things that both stay: a label off an issue, a member out of a group. */
export function isLinkRemoval(claim: Claim): boolean {
  if (claim.effect !== 'remove' && claim.effect !== 'delete') return false;
  if (claim.objectWords.some((word) => links.has(word))) return true;
  if (claim.effect !== 'remove') return false;
  return claim.objectWords.includes('from') || claim.objects.has('relation') || claim.objects.has('access');
}
