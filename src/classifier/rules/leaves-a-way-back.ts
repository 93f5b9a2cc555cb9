import { findPhrases } from '../reading/find-phrases.ts';
import { isWordOf } from '../words/word-sets.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

/** Whether the text warns that there is no way back, or an argument takes it away. */
const isFinal = (context: RuleContext): boolean =>
  findPhrases(context, 'irreversible').length > 0 ||
  context.definition.parameters.some(({ plain, depth }) => depth === 0 && isWordOf('final-flags', plain));

export const leavesAWayBack = defineRule({
  id: 'leaves-a-way-back',
  kind: 'qualifier',
  title: 'Leaves a way back',
  why: 'What goes to a bin or can be undone costs time, not data.',
  reads:
    'Phrases such as moves to trash, soft delete and can be restored, unless the text also warns that it is final, or an argument makes it so.',
  misses: 'Bins that are emptied at once.',
  only: ['Destructive'],
  axes: { reversibility: 'recoverable' },
  find: (context) => (isFinal(context) ? [] : findPhrases(context, 'recoverable')),
  says: 'Its definition tells of a way back: “…”.',
});
