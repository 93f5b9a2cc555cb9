import type { Claim } from '../reading/claim.ts';
import type { Definition } from '../reading/read-definition.ts';

const cutting = new Set(['unsubscribe', 'block', 'ban', 'blocklist', 'blacklist', 'suppress', 'kick']);
const crowds = new Set(
  'users subscribers contacts members customers people recipients emails bulk multiple many batch all mass'.split(' '),
);
const lists = new Set(
  'users subscribers contacts members customers recipients emails userids usersbyuserid subscriberids'.split(' '),
);

/** Whether many people are cut off by one call: unsubscribed, blocked or banned in bulk. */
export function isCutOff(claim: Claim, { parameters, nameWords }: Definition): boolean {
  if (!cutting.has(claim.base) || claim.place === 'detail') return false;
  const bulk = [...nameWords.map(({ text }) => text), ...claim.objectWords.slice(0, 4)].some((word) =>
    crowds.has(word),
  );
  const listed = parameters.some(({ plain, type, depth }) => depth === 0 && type === 'array' && lists.has(plain));
  return bulk && listed;
}
