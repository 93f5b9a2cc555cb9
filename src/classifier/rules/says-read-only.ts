import { defineRule } from './define-rule.ts';
import { findPledge } from '../reading/find-pledge.ts';

export const saysReadOnly = defineRule({
  id: 'says-read-only',
  kind: 'argument',
  title: 'Says that it changes nothing',
  why: 'An explicit promise to change nothing is the best evidence for a read, as far as definitions go.',
  reads: 'Phrases such as read-only, dry run and does not modify, where nothing negates them.',
  misses: 'A promise that the code behind it does not keep.',
  argue: (context) => {
    const pledge = findPledge(context);
    if (!pledge) return null;
    const { field, start, end } = pledge.span;
    return {
      category: 'Read',
      weight: pledge.whole ? 3 : 1,
      spans: [pledge.span],
      says: /only/i.test(field.text.slice(start, end))
        ? 'Its definition calls it read-only.'
        : 'Its definition says that it changes nothing.',
    };
  },
});
