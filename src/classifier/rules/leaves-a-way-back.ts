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
  says: 'Its definition tells of a way back: “…”.',
});
