import { findSecretReads } from '../topics/sensitive-reads.ts';
import { defineRule } from './define-rule.ts';

export const returnsSecrets = defineRule({
  id: 'returns-secrets',
  kind: 'qualifier',
  title: 'Returns secrets',
  why: 'A secret that an agent has read is in its context, its logs and whatever it writes next.',
  reads: 'Names and first sentences of reads whose object is a password, a key or a token.',
  misses: 'Secrets inside an ordinary record.',
  only: ['Read'],
  axes: { privacy: 'secrets' },
  traits: ['credential-access'],
  find: findSecretReads,
  says: 'The reply can hold secrets, which then stand in the agent\u2019s context and logs.',
  examples: {
    match: [
      { name: 'get_secret', description: 'Get the value of a secret.' },
      { name: 'read_password', description: 'Read a password from the vault.' },
      { name: 'list_api_keys', description: 'List the API keys of an account.' },
      { name: 'get_access_token', description: 'Get an access token.' },
    ],
    pass: [
      { name: 'get_user', description: 'Get a user.' },
      { name: 'get_token_price', description: 'Get the price of a token.' },
      { name: 'count_tokens', description: 'Count the tokens of a text.' },
    ],
  },
});
