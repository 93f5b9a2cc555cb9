import { isCutOff } from '../topics/cut-offs.ts';
import { defineRule } from './define-rule.ts';

export const cutsOffMany = defineRule({
  id: 'cuts-off-many',
  kind: 'effect',
  title: 'Cuts many people off',
  why: 'Whoever is unsubscribed or blocked by mistake hears nothing any more, and asking them back is often not allowed.',
  reads: 'Verbs of unsubscribing, blocking and banning in tools that take a list of people.',
  misses: 'Lists hidden in a file or a filter.',
  category: 'Destructive',
  when: (claim, context) => isCutOff(claim, context.definition),
  factor: 3,
  axes: { reversibility: 'recoverable', reach: 'many' },
  traits: ['bulk', 'irreversible'],
  says: () => 'It can cut many people off in one call, and getting them back takes their consent.',
  examples: {
    match: [
      {
        name: 'unsubscribe_users',
        description: 'Unsubscribe users from a list.',
        inputSchema: { type: 'object', properties: { users: { type: 'array' } } },
      },
      {
        name: 'unsubscribe_subscribers',
        description: 'Unsubscribe subscribers from all lists.',
        inputSchema: { type: 'object', properties: { emails: { type: 'array', items: { type: 'string' } } } },
      },
      {
        name: 'block_users',
        description: 'Block users.',
        inputSchema: { type: 'object', properties: { user_ids: { type: 'array' } } },
      },
      {
        name: 'ban_users',
        description: 'Ban users from a community.',
        inputSchema: { type: 'object', properties: { users: { type: 'array', items: { type: 'string' } } } },
      },
    ],
    pass: [
      { name: 'unsubscribe_user', description: 'Unsubscribe one user by email.' },
      {
        name: 'subscribe_users',
        description: 'Subscribe users to a list.',
        inputSchema: { type: 'object', properties: { users: { type: 'array' } } },
      },
    ],
  },
});
