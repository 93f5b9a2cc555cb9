import { defineRule } from './define-rule.ts';
import { looking } from '../reading/claim.ts';

export const readsInformation = defineRule({
  id: 'reads-information',
  kind: 'effect',
  title: 'Returns information',
  why: 'Most tools only look something up. Saying so plainly keeps the dangerous ones from drowning in warnings.',
  reads: 'Verbs of looking up, listing, checking, computing and converting in the name and the description.',
  misses: 'A read that costs money, and a read whose side effect is told only in passing.',
  category: 'Read',
  when: ({ effect }) => looking.has(effect),
  axes: {},
  traits: [],
  examples: {
    match: [
      { name: 'get_invoice', description: 'Fetch one invoice by its number.' },
      { name: 'pobierz_kontakty', description: 'Pobiera list\u0119 kontakt\u00f3w.' },
      { name: 'calculate_tax', description: 'Calculate the tax on an amount.' },
      { name: 'liste_kunden', description: 'Listet alle Kunden auf.' },
      { name: '查询订单', description: '查询订单状态。' },
      { name: 'check_status', description: 'Check the status of a job.' },
    ],
    pass: [
      { name: 'archive_invoice', description: 'Archive an invoice.' },
      { name: 'mark_as_read', description: 'Mark a message as read.' },
      { name: 'send_report', description: 'Send a report.' },
    ],
  },
});
