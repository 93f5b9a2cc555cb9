import { defineRule, takes } from './define-rule.ts';

export const preparesPayment = defineRule({
  id: 'prepares-payment',
  kind: 'effect',
  title: 'Prepares what a person still pays',
  why: 'A checkout page or a voucher on a cart commits to nothing by itself, but it is one step away from doing so.',
  reads: 'Verbs of creating, applying and receiving whose object is a checkout page, a gift card or a sum of money.',
  misses: 'Carts that are paid for without another question.',
  category: 'Financial',
  when: (claim) => claim.effect === 'solicit',
  factor: 2,
  axes: { reversibility: 'undoable', value: 'prepared' },
  traits: ['money-movement'],
  says: 'It prepares a payment rather than making one.',
  examples: {
    match: [
      { name: 'create_checkout_session', description: 'Create a page on which a customer pays.' },
      {
        name: 'apply_coupon',
        description: 'Apply a coupon to a cart.',
        inputSchema: takes({ cart_id: { type: 'string' } }),
      },
      { name: 'create_checkout_link', description: 'Create a checkout page on which the buyer pays.' },
      {
        name: 'apply_gift_card',
        description: 'Apply a gift card to a cart.',
        inputSchema: takes({ cart_id: { type: 'string' } }),
      },
    ],
    pass: [
      { name: 'apply_label', description: 'Apply a label to an issue.' },
      { name: 'get_checkout', description: 'Get a checkout session.' },
      { name: 'apply_filter', description: 'Apply a filter to a list.' },
    ],
  },
});
