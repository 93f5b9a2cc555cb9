import type { Claim } from '../reading/claim.ts';
import { readHead } from '../reading/read-head.ts';
import { hasWordOf } from '../words/word-sets.ts';
import { defineRule } from './define-rule.ts';

const placing = new Set(['start', 'initiate', 'place', 'begin']);
// These keep a record of a message or a call; nothing goes out.
const keeping = new Set(['compose', 'draft', 'log', 'record', 'save', 'store', 'import', 'copy']);

/** Whether creating a thing is sending it: `create_message`, `post_comment` in a forum; not `create_message_template`. */
function isOutgoing(claim: Claim): boolean {
  const places = placing.has(claim.base) && hasWordOf('ringing', readHead(claim));
  if ((claim.effect !== 'create' && claim.base !== 'schedule' && !places) || keeping.has(claim.base)) return false;
  if (claim.place === 'detail' || claim.place === 'name-rest') return false;
  const words = claim.objectWords.slice(0, 5);
  if (hasWordOf('beside-messages', words)) return false;
  return hasWordOf('outgoing', words.slice(0, 3)) || (words.includes('post') && hasWordOf('public-places', words));
}

export const createsOutgoing = defineRule({
  id: 'creates-outgoing',
  kind: 'effect',
  title: 'Creates what goes out by itself',
  why: 'In many interfaces a message, call or notification is sent by creating it, so the verb looks harmless.',
  reads: 'Verbs of creating whose object is a message, a call, a post in public, or the like.',
  misses: 'Objects that a product sends later, on a schedule.',
  category: 'Execute',
  when: isOutgoing,
  factor: 1.9,
  axes: { reversibility: 'not-recallable', reach: 'outside' },
  traits: ['outbound-message'],
  says: 'It reaches others.',
});
