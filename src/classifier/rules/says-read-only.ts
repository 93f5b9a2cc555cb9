import { findPhrases } from '../find-phrases.ts';
import { makeEvidence } from '../evidence.ts';
import { findLeadSentence } from '../find-topics.ts';
import { defineRule } from '../define-rule.ts';

export const saysReadOnly = defineRule({
  id: 'says-read-only',
  title: 'Says that it changes nothing',
  why: 'An explicit promise to change nothing is the best evidence for a read, as far as definitions go.',
  reads: 'Phrases such as read-only, dry run and does not modify, where nothing negates them.',
  misses: 'A promise that the code behind it does not keep.',
  match: (context) => {
    const lead = findLeadSentence(context);
    const spans = findPhrases(context, 'read-only');
    const [first] = spans;
    if (!first) return [];
    const early = lead !== null && spans.some(({ start }) => start <= lead.end);
    return [
      {
        kind: 'effect',
        category: 'Read',
        only: [],
        weight: early ? 3 : 1,
        axes: {},
        traits: [],
        evidence: [makeEvidence('says-read-only', first.field, first.start, first.end)],
        says: 'Its maker states that it changes nothing.',
      },
    ];
  },
  examples: {
    match: [{ name: 'query', description: 'Run a read-only SQL query.' }],
    pass: [{ name: 'set_mode', description: 'Set whether the file is writable.' }],
  },
});
