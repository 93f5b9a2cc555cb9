import { defineExposureRule } from '../define-exposure-rule.ts';
import { quoteAct } from '../find-parameters.ts';

const keys = /\b(?:api[ _-]?keys?|tokens?|credentials?|secrets?|passwords?|ssh[ _-]?keys?|service[ _-]?accounts?)\b/i;
const making = new Set(['create', 'change', 'revoke', 'restore', 'grant']);

export const handlesKeys = defineExposureRule({
  id: 'handles-keys',
  title: 'Makes or changes keys',
  patterns: ['credential-and-token-theft', 'confused-deputy'],
  reads: 'Creating, rotating and granting verbs whose name is about keys, tokens or passwords.',
  misses: 'Keys that a product calls something else.',
  match: (context) => {
    const { definition, assessment, claims } = context;
    const name = definition.nameWords.map(({ text }) => text).join(' ');
    if (assessment.category === 'Read' || !keys.test(name)) return null;
    if (!claims.some(({ place, effect }) => place === 'name' && making.has(effect))) return null;
    return {
      reason:
        'It makes or changes what others sign in with; whoever steers the call can leave a key of their own behind.',
      evidence: quoteAct('handles-keys', context),
    };
  },
  examples: {
    match: [{ name: 'create_api_key', description: 'Create an API key.' }],
    pass: [
      { name: 'count_tokens', description: 'Count the tokens of a text.' },
      { name: 'update_contact', description: 'Update a contact.' },
    ],
  },
});
