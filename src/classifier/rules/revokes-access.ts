import { argueEffect } from '../argue-effect.ts';
import { defineRule } from '../define-rule.ts';
import { isClearing } from '../topics/misread-verbs.ts';

export const revokesAccess = defineRule({
  id: 'revokes-access',
  title: 'Takes access away',
  why: 'A revoked key or session stops working at once, and with it everything that depends on it.',
  reads: 'Verbs of revoking and invalidating.',
  misses: 'Keys that are merely replaced.',
  match: (context) =>
    argueEffect(context, {
      rule: 'revokes-access',
      category: 'Destructive',
      when: (claim) => claim.effect === 'revoke' && !isClearing(claim, context),
      axes: { reversibility: 'lost' },
      traits: ['access-control', 'irreversible'],
      says: ({ definite }) => `It makes ${definite} worthless at once, and whatever relies on it stops.`,
    }),
  examples: {
    match: [{ name: 'revoke_api_key', description: 'Revoke an API key.' }],
    pass: [{ name: 'list_revoked_keys', description: 'List keys that are no longer valid.' }],
  },
});
