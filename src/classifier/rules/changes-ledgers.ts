import { findNameTopics, findPairs } from '../reading/find-topics.ts';
import { defineRule } from './define-rule.ts';

export const changesLedgers = defineRule({
  id: 'changes-ledgers',
  kind: 'qualifier',
  title: 'Changes prices or ledgers',
  why: 'A wrong price sells at a loss until somebody notices.',
  reads: 'Writes whose name is about prices, taxes, bids, budgets, payroll and the like.',
  misses: 'Amounts in a general record, and invoices that are changed.',
  only: ['Write'],
  axes: { value: 'live' },
  find: (context) =>
    findPairs(context, 'alerts').length > 0
      ? []
      : [...findNameTopics(context, 'ledger'), ...findPairs(context, 'ledger-pairs')],
  says: 'It bears on money: “…”.',
});
