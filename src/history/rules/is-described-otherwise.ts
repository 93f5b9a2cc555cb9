import { defineChangeRule } from '../define-change-rule.ts';
import { describeTextChange } from '../describe-text-change.ts';
import { readText } from '../read-tool.ts';
import { ours } from '../say.ts';

export const isDescribedOtherwise = defineChangeRule({
  id: 'is-described-otherwise',
  kind: 'description',
  reads: 'The words of the description, sentence by sentence.',
  compare: ({ tool: before }, { tool: after }) =>
    describeTextChange([ours('description')], readText(before, 'description'), readText(after, 'description')),
  examples: [
    {
      before: { name: 'a', description: 'Lists users.' },
      after: { name: 'a', description: 'Lists users. Takes a while.' },
      says: ['description adds “Takes a while.”'],
    },
    {
      before: { name: 'a', description: 'Lists users. Takes a while.' },
      after: { name: 'a', description: 'Takes a while.' },
      says: ['description drops “Lists users.”'],
    },
    {
      before: { name: 'a', description: 'Lists all users.' },
      after: { name: 'a', description: 'Lists users and groups.' },
      says: ['description is worded otherwise: 2 words in, 1 word out'],
    },
    {
      before: { name: 'a' },
      after: { name: 'a', description: 'Lists \u202e users.' },
      says: ['description is new: “Lists ⟨U+202E⟩ users.”'],
    },
    { before: { name: 'a', description: 'Lists users.' }, after: { name: 'a' }, says: ['description is gone'] },
    {
      before: { name: 'a', description: 'Lists users.' },
      after: { name: 'a', description: ' Lists users.\n' },
      says: [],
    },
  ],
});
