import { findPhrases } from '../reading/find-phrases.ts';
import { defineRule } from './define-rule.ts';

export const leavesAWayBack = defineRule({
  id: 'leaves-a-way-back',
  kind: 'qualifier',
  title: 'Leaves a way back',
  why: 'What goes to a bin or can be undone costs time, not data.',
  reads:
    'Phrases such as moves to trash, soft delete and can be restored, unless the text also warns that it is final.',
  misses: 'Bins that are emptied at once.',
  only: ['Destructive'],
  axes: { reversibility: 'recoverable' },
  traits: [],
  find: (context) => (findPhrases(context, 'irreversible').length > 0 ? [] : findPhrases(context, 'recoverable')),
  says: 'Its definition tells of a way to get it back.',
  examples: {
    match: [
      { name: 'delete_note', description: 'Move a note to trash. It can be restored for 30 days.' },
      { name: 'archive_contact', description: 'Soft delete a contact.' },
      { name: 'delete_file', description: 'Delete a file. Deleted files can be restored from the bin.' },
      { name: 'trash_thread', description: 'Move a thread to the trash.' },
    ],
    pass: [
      { name: 'delete_note', description: 'Delete a note for good.' },
      { name: 'empty_trash', description: 'Delete everything in the trash for good. This cannot be undone.' },
      { name: 'restore_note', description: 'Restore a note.' },
    ],
  },
});
