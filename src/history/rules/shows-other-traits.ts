import { traits } from '../../catalog/vocabulary.ts';
import { defineChangeRule } from '../define-change-rule.ts';
import { ours, say } from '../say.ts';

export const showsOtherTraits = defineChangeRule({
  id: 'shows-other-traits',
  kind: 'verdict',
  reads: 'The traits that the same rules find in both definitions.',
  *compare(before, after) {
    const [old, young] = [new Set(before.assess().traits), new Set(after.assess().traits)];
    for (const { id, label } of traits)
      if (old.has(id) !== young.has(id)) yield say`${ours(young.has(id) ? 'gains' : 'loses')} the trait ${ours(label)}`;
  },
  examples: [
    {
      before: { name: 'send_email', description: 'Sends an email to a contact.' },
      after: { name: 'send_email', description: 'Sends an email to all contacts.' },
      says: ['gains the trait Mass audience'],
    },
    {
      before: { name: 'delete_note', description: 'Deletes a note.' },
      after: { name: 'delete_note', description: 'Deletes one note.' },
      says: [],
    },
  ],
});
