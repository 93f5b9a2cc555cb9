import { defineRule, takes } from './define-rule.ts';
import { isSpending } from '../topics/spending.ts';
import { isValueAct } from '../topics/value-transfers.ts';

export const movesMoney = defineRule({
  id: 'moves-money',
  kind: 'effect',
  title: 'Moves money or commits to spend',
  why: 'Money that has left is the hardest thing to get back.',
  reads:
    'Verbs of paying, charging, refunding, ordering and booking, used as verbs, and plain ones that start a paid plan, advertising with a budget or a voucher.',
  misses: 'Spending that a plain verb hides, such as provisioning a billed machine.',
  category: 'Financial',
  factor: 1.9,
  when: (claim, context) => (claim.effect === 'pay' && isSpending(claim, context)) || isValueAct(claim, context),
  axes: { reversibility: 'not-recallable', value: 'moved' },
  traits: ['money-movement'],
  says: 'It moves money or commits to spending it.',
  examples: {
    match: [
      { name: 'refund_payment', description: 'Refund a payment to the customer.' },
      { name: 'place_order', description: 'Buy the items in the cart.' },
      { name: 'create_ad', description: 'Create an ad.', inputSchema: takes({ daily_budget: { type: 'number' } }) },
      { name: 'charge_card', description: 'Charge a customer’s card.' },
      { name: 'book_flight', description: 'Book a flight.' },
      { name: 'przelej_srodki', description: 'Wykonuje przelew na rachunek odbiorcy.' },
      { name: 'transfer_funds', description: 'Transfer funds between two accounts.' },
    ],
    pass: [
      { name: 'get_refund', description: 'Get a refund by id.' },
      { name: 'list_payments', description: 'List payments.' },
      { name: 'get_order_status', description: 'Get the status of an order.' },
      { name: 'get_booking_rules', description: 'Get the rules for booking a room.' },
    ],
  },
});
