import { findPhrases } from '../reading/find-phrases.ts';
import { defineRule } from './define-rule.ts';

export const tellsSpending = defineRule({
  id: 'tells-spending',
  kind: 'argument',
  title: 'Tells that it spends',
  why: 'Where a definition says that real money moves, no verb and no other promise in it makes that untrue.',
  reads: 'Phrases such as spends real money, moves real funds and automatically pays, unless they are denied.',
  misses: 'Spending that only a price list tells of.',
  argue: (context) => {
    const [first] = findPhrases(context, 'spends');
    if (!first) return null;
    return {
      category: 'Financial',
      weight: first.start < 250 ? 12 : 3,
      axes: { reversibility: 'not-recallable', value: 'moved' },
      traits: ['money-movement'],
      spans: [first],
      says: 'Its definition tells of a cost: “…”.',
    };
  },
});
