import { argueEffect } from '../argue-effect.ts';
import { defineRule } from '../define-rule.ts';
import { isSpending } from '../topics/spending.ts';
import { isValueAct } from '../topics/value-transfers.ts';

export const movesMoney = defineRule({
  id: 'moves-money',
  title: 'Moves money or commits to spend',
  why: 'Money that has left is the hardest thing to get back.',
  reads: 'Verbs of paying, charging, refunding, ordering and booking, used as verbs.',
  misses: 'Spending that a plain verb hides, such as provisioning a billed machine.',
  match: (context) =>
    argueEffect(context, {
      rule: 'moves-money',
      category: 'Financial',
      factor: 1.9,
      when: (claim) => (claim.effect === 'pay' && isSpending(claim, context)) || isValueAct(claim, context),
      axes: { reversibility: 'not-recallable', value: 'moved' },
      traits: ['money-movement'],
      says: ({ definite }) => `It moves money or value for ${definite}, or commits to spending it.`,
    }),
  examples: {
    match: [
      { name: 'refund_payment', description: 'Refund a payment to the customer.' },
      { name: 'place_order', description: 'Buy the items in the cart.' },
    ],
    pass: [{ name: 'get_refund', description: 'Get a refund by id.' }],
  },
});
