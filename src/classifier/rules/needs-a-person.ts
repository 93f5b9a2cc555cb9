import { argueQualifier } from '../argue-qualifier.ts';
import { findPhrases } from '../find-phrases.ts';
import { defineRule } from '../define-rule.ts';

export const needsAPerson = defineRule({
  id: 'needs-a-person',
  title: 'A person still confirms',
  why: 'What only prepares a payment leaves the last step to a human.',
  reads: 'Phrases such as draft and pending approval.',
  misses: 'Drafts that a schedule sends.',
  match: (context) =>
    argueQualifier(findPhrases(context, 'person-confirms'), {
      rule: 'needs-a-person',
      only: ['Financial'],
      axes: { value: 'prepared' },
      traits: [],
      says: 'It prepares the step; a person still has to confirm it.',
    }),
  examples: {
    match: [{ name: 'create_invoice', description: 'Create an invoice as a draft.' }],
    pass: [{ name: 'create_invoice', description: 'Create and send an invoice.' }],
  },
});
