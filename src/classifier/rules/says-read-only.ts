import { defineRule } from './define-rule.ts';
import { findPledge } from '../reading/find-pledge.ts';

export const saysReadOnly = defineRule({
  id: 'says-read-only',
  kind: 'argument',
  title: 'Says that it changes nothing',
  why: 'An explicit promise to change nothing is the best evidence for a read, as far as definitions go.',
  reads: 'Phrases such as read-only, dry run and does not modify, where nothing negates them.',
  misses: 'A promise that the code behind it does not keep.',
  argue: (context) => {
    const pledge = findPledge(context);
    if (!pledge) return [];
    const { field, start, end } = pledge.span;
    return [
      {
        category: 'Read',
        weight: pledge.whole ? 3 : 1,
        axes: {},
        traits: [],
        spans: [{ field: field, start: start, end: end }],
        says: /only/i.test(field.text.slice(start, end))
          ? 'Its definition calls it read-only.'
          : 'Its definition says that it changes nothing.',
      },
    ];
  },
  examples: {
    match: [
      { name: 'query', description: 'Run a read-only SQL query.' },
      { name: 'plan_changes', description: 'Plan changes as a dry run.' },
      { name: 'schema', description: 'Schema of a table. Does not modify anything.' },
      { name: 'sql', description: 'Führt eine Abfrage aus, nur lesend.' },
    ],
    pass: [
      { name: 'set_mode', description: 'Set whether the file is writable.' },
      { name: 'make_writable', description: 'Let others write to a file again.' },
      { name: 'sync', description: 'Sync a folder. Unlike preview, it does modify files.' },
    ],
  },
});
