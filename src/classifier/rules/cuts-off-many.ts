import type { Claim } from '../reading/claim.ts';
import { hasWordOf, isWordOf } from '../words/word-sets.ts';
import { defineRule, takes, type RuleContext } from './define-rule.ts';

/** Whether many people are cut off by one call: unsubscribed, blocked or banned in bulk. */
const isCutOff = (
  { base, place, objectWords }: Claim,
  { definition: { nameWords, parameters } }: RuleContext,
): boolean =>
  isWordOf('cutting-off', base) &&
  place !== 'detail' &&
  hasWordOf('cut-off', [...nameWords.map(({ text }) => text), ...objectWords.slice(0, 4)]) &&
  parameters.some(({ plain, type, depth }) => depth === 0 && type === 'array' && isWordOf('people-lists', plain));

export const cutsOffMany = defineRule({
  id: 'cuts-off-many',
  kind: 'effect',
  title: 'Cuts many people off',
  why: 'Whoever is unsubscribed or blocked by mistake hears nothing any more, and asking them back is often not allowed.',
  reads: 'Verbs of unsubscribing, blocking and banning in tools that take a list of people.',
  misses: 'Lists hidden in a file or a filter.',
  category: 'Destructive',
  when: isCutOff,
  factor: 3,
  axes: { reversibility: 'recoverable', reach: 'many' },
  traits: ['bulk', 'irreversible'],
  says: 'One call can cut off many people.',
  examples: {
    match: [
      {
        name: 'unsubscribe_users',
        description: 'Unsubscribe users from a list.',
        inputSchema: takes({ users: { type: 'array' } }),
      },
      {
        name: 'unsubscribe_subscribers',
        description: 'Unsubscribe subscribers from all lists.',
        inputSchema: takes({ emails: { type: 'array', items: { type: 'string' } } }),
      },
      { name: 'block_users', description: 'Block users.', inputSchema: takes({ user_ids: { type: 'array' } }) },
      {
        name: 'ban_users',
        description: 'Ban users from a community.',
        inputSchema: takes({ users: { type: 'array', items: { type: 'string' } } }),
      },
    ],
    pass: [
      { name: 'unsubscribe_user', description: 'Unsubscribe one user by email.' },
      {
        name: 'subscribe_users',
        description: 'Subscribe users to a list.',
        inputSchema: takes({ users: { type: 'array' } }),
      },
    ],
  },
});
