import { defineRule } from './define-rule.ts';

export const endsWork = defineRule({
  id: 'ends-work',
  kind: 'effect',
  title: 'Ends running work',
  why: 'Work that is cut off half-way can be lost, even where ending it is the right thing to do.',
  reads: 'Verbs of cancelling, aborting, killing, terminating and voiding.',
  misses: 'Cancelling that a product lets you take back.',
  category: 'Destructive',
  when: ({ effect }) => effect === 'end',
  axes: { reversibility: 'lost', control: 'brake' },
  traits: ['irreversible'],
  examples: {
    match: [
      { name: 'abort_import', description: 'Abort an import that is running.' },
      { name: 'cancel_job', description: 'Cancel a job.' },
      { name: 'kill_process', description: 'Kill a process.' },
      { name: 'przerwij_import', description: 'Przerywa import.' },
      { name: 'void_document', description: 'Void a document that was sent for signature.' },
    ],
    pass: [
      { name: 'get_abort_reasons', description: 'List reasons for aborted imports.' },
      { name: 'list_cancelled_orders', description: 'List orders that were cancelled.' },
      { name: 'get_termination_date', description: 'Get the date on which a contract ends.' },
    ],
  },
});
