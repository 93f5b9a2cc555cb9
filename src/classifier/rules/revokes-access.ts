import { defineRule } from './define-rule.ts';

export const revokesAccess = defineRule({
  id: 'revokes-access',
  kind: 'effect',
  title: 'Takes access away',
  why: 'A revoked key or session stops working at once, and with it everything that depends on it.',
  reads: 'Verbs of revoking, invalidating and rotating.',
  misses: 'Keys that run out by themselves.',
  category: 'Destructive',
  when: ({ effect }) => effect === 'revoke',
  axes: { reversibility: 'lost' },
  traits: ['access-control', 'irreversible'],
  says: 'Access that was given ends.',
  examples: {
    match: [
      { name: 'revoke_api_key', description: 'Revoke an API key.' },
      { name: 'rotate_token', description: 'Rotate a token.' },
      { name: 'invalidate_session', description: 'Invalidate a session.' },
      { name: 'revocar_token', description: 'Revoca un token de acceso.' },
      { name: 'uniewaznij_klucz', description: 'Unieważnia klucz API.' },
    ],
    pass: [
      { name: 'list_revoked_keys', description: 'List keys that are no longer valid.' },
      { name: 'create_api_key', description: 'Create an API key.' },
      { name: 'get_revocation_list', description: 'Get the list of revoked certificates.' },
    ],
  },
});
