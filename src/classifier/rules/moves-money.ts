import { isNamed } from '../reading/find-heads.ts';
import { findPhrases } from '../reading/find-phrases.ts';
import { looking } from '../reading/claim.ts';
import { readHead } from '../reading/read-head.ts';
import { hasWordOf, isWordOf } from '../words/word-sets.ts';
import { defineRule, takes, type RuleContext } from './define-rule.ts';

const asking = /^(?:create|make|generate|add|new|send|issue)$/;
const demand =
  /^(?:payment (?:requests?|links?|invoices?)|invoices?|invoices? payment links?)$|^payment (?:requests?|links?) /;

/** Whether it is a preview or bookkeeping, or says right away that no money moves. */
const movesNothing = (context: RuleContext): boolean =>
  isNamed(context, 'previews') ||
  isWordOf('bookkeeping', context.claims.find(({ place }) => place === 'lead')?.base ?? '') ||
  findPhrases(context, 'moves-nothing').some(({ start }) => start < 200);

/** Whether a word such as `book` is a noun, because the first sentence only looks: "Returns the title of a book". */
const isThing = (noun: boolean, { claims }: RuleContext): boolean =>
  noun && claims.some(({ place, effect }) => place === 'lead' && looking.has(effect));

/** Whether what is made only asks others for money: an invoice, a link to pay by. */
const asksToPay = ({ claims }: RuleContext): boolean =>
  claims.some(
    (claim) =>
      (claim.place === 'name' || claim.place === 'lead') &&
      asking.test(claim.base) &&
      demand.test(claim.objectWords.slice(0, 3).join(' ')),
  );

export const movesMoney = defineRule({
  id: 'moves-money',
  kind: 'effect',
  title: 'Moves money or commits to spend',
  why: 'Money that has left is the hardest thing to get back.',
  reads:
    'Verbs of paying, charging, refunding, ordering and booking, used as verbs, and plain ones that make, confirm or void a payment, an invoice, a trade, a paid plan, advertising or a gift card.',
  misses:
    'Spending that a plain verb hides, such as provisioning a billed machine, and records of payments made elsewhere, which read the same.',
  category: 'Financial',
  factor: 1.9,
  when: (claim, context) =>
    claim.effect === 'pay' &&
    (claim.place === 'name' || claim.place === 'lead' || (claim.place === 'lead-rest' && !claim.noun)) &&
    (claim.base === 'buy' || !hasWordOf('money-settings', readHead(claim).slice(0, 3))) &&
    !isThing(claim.noun, context) &&
    !movesNothing(context),
  axes: { reversibility: 'not-recallable', value: 'moved' },
  traits: ['money-movement'],
  says: (context) => (asksToPay(context) ? 'It asks others to pay.' : 'It moves money or commits to spending it.'),
  examples: {
    match: [
      { name: 'create_invoice', description: 'Create an invoice for a customer.' },
      { name: 'submit_order', description: 'Submit an order to the exchange.' },
      { name: 'create_payment', description: 'Create a payment.' },
      { name: 'crear_factura', description: 'Crea una factura para un cliente.' },
      { name: 'close_position', description: 'Close a position.' },
      { name: 'buy_label', description: 'Buy a shipping label.' },
      { name: 'confirm_payment', description: 'Confirm a payment.' },
      { name: 'refund_payment', description: 'Refund a payment to the customer.' },
      { name: 'place_order', description: 'Buy the items in the cart.' },
      { name: 'create_ad', description: 'Create an ad.', inputSchema: takes({ daily_budget: { type: 'number' } }) },
      { name: 'charge_card', description: 'Charge a customer’s card.' },
      { name: 'book_flight', description: 'Book a flight.' },
      { name: 'przelej_srodki', description: 'Wykonuje przelew na rachunek odbiorcy.' },
      { name: 'transfer_funds', description: 'Transfer funds between two accounts.' },
    ],
    pass: [
      { name: 'create_payment_method_label', description: 'Label a way of paying.' },
      { name: 'list_invoices', description: 'List invoices.' },
      { name: 'get_order', description: 'Get an order by its number.' },
      { name: 'create_purchase_report', description: 'Create a report on purchases.' },
      { name: 'get_refund', description: 'Get a refund by id.' },
      { name: 'list_payments', description: 'List payments.' },
      { name: 'get_order_status', description: 'Get the status of an order.' },
      { name: 'get_booking_rules', description: 'Get the rules for booking a room.' },
    ],
  },
});
