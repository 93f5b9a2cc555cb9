import { findPersonalReads } from '../topics/sensitive-reads.ts';
import { defineRule } from './define-rule.ts';

const spoken = /message|mail|conversation|transcript|recording|inbox|chat|sms|text|dm|call/i;

export const returnsPersonalData = defineRule({
  id: 'returns-personal-data',
  kind: 'qualifier',
  title: 'Returns many people\u2019s data',
  why: 'Lists of people and what they wrote are what leaks are made of.',
  reads: 'Lists, searches and exports whose object is people, messages or their like.',
  misses: 'People hidden behind a neutral word, such as records.',
  only: ['Read'],
  axes: { privacy: 'personal' },
  traits: ['personal-data'],
  find: findPersonalReads,
  says: (context) =>
    findPersonalReads(context).some(({ field, start, end }) => spoken.test(field.text.slice(start, end)))
      ? 'The reply holds what people wrote or said to each other.'
      : 'The reply holds data about many people at once.',
  examples: {
    match: [
      { name: 'list_contacts', description: 'List all contacts.' },
      { name: 'search_messages', description: 'Search messages in all channels.' },
      { name: 'export_customers', description: 'Export customers as CSV.' },
      { name: 'list_conversations', description: 'List conversations with customers.' },
    ],
    pass: [
      { name: 'get_contact', description: 'Get one contact by id.' },
      { name: 'list_products', description: 'List products.' },
      { name: 'get_contact_schema', description: 'Get the fields that a contact has.' },
    ],
  },
});
