import { findPhrases } from '../reading/find-phrases.ts';
import { defineRule } from './define-rule.ts';

export const saysIrreversible = defineRule({
  id: 'says-irreversible',
  kind: 'qualifier',
  title: 'Says that there is no way back',
  why: 'The maker knows best whether something can be undone, and a warning in the definition is meant.',
  reads: 'Phrases such as cannot be undone and permanently.',
  misses: 'Finality that goes without saying.',
  only: ['Destructive', 'Financial'],
  axes: {},
  traits: ['irreversible'],
  find: (context) => findPhrases(context, 'irreversible'),
  says: 'Its definition warns that this can\u2019t be undone.',
  examples: {
    match: [
      { name: 'delete_account', description: 'Delete an account. This cannot be undone.' },
      { name: 'purge_data', description: 'Permanently delete data.' },
      { name: 'send_payment', description: 'Send a payment. This action is irreversible.' },
      { name: 'usun_konto', description: 'Usuwa konto. Tej operacji nie można cofnąć.' },
    ],
    pass: [
      { name: 'move_card', description: 'Move a card; this can be undone.' },
      { name: 'delete_note', description: 'Delete a note. It can be restored.' },
      { name: 'delete_draft', description: 'Delete a draft; this is not irreversible.' },
    ],
  },
});
