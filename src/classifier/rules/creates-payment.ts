import { isPaymentAct } from '../topics/spending.ts';
import { defineRule } from './define-rule.ts';

export const createsPayment = defineRule({
  id: 'creates-payment',
  kind: 'effect',
  title: 'Makes a payment or a commitment',
  why: 'A payment, an order or an invoice is often \u201ccreated\u201d, \u201csubmitted\u201d or \u201cconfirmed\u201d, so that nothing sounds like spending.',
  reads:
    'Verbs of creating, submitting, confirming, closing and voiding whose object is a payment, an invoice, a trade or an order to trade.',
  misses: 'Records of payments made elsewhere, which read the same.',
  category: 'Financial',
  when: (claim, context) => isPaymentAct(claim, context),
  factor: 1.7,
  axes: { reversibility: 'not-recallable', value: 'moved' },
  traits: ['money-movement'],
  says: 'Money moves or is owed with it.',
  examples: {
    match: [
      { name: 'create_invoice', description: 'Create an invoice for a customer.' },
      { name: 'submit_order', description: 'Submit an order to the exchange.' },
      { name: 'create_payment', description: 'Create a payment.' },
      { name: 'crear_factura', description: 'Crea una factura para un cliente.' },
      { name: 'close_position', description: 'Close a position.' },
      { name: 'confirm_payment', description: 'Confirm a payment.' },
    ],
    pass: [
      { name: 'create_payment_method_label', description: 'Label a way of paying.' },
      { name: 'list_invoices', description: 'List invoices.' },
      { name: 'get_order', description: 'Get an order by its number.' },
      { name: 'create_purchase_report', description: 'Create a report on purchases.' },
    ],
  },
});
