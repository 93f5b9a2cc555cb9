import { defineExposureRule } from '../define-exposure-rule.ts';
import { quoteAct } from '../find-parameters.ts';

const stores = new Set(
  'memory memories observation observations entities knowledge remember memorize lesson lessons'.split(' '),
);

export const writesMemory = defineExposureRule({
  id: 'writes-memory',
  title: 'Writes what later conversations read',
  patterns: ['memory-context-poisoning'],
  reads: 'Writing verbs whose name is about memory, observations or a knowledge base.',
  misses: 'Notes and documents that an agent is told to read first.',
  match: (context) => {
    const { definition, assessment } = context;
    if (assessment.category !== 'Write' || !definition.nameWords.some(({ text }) => stores.has(text))) return null;
    return {
      reason: 'What it stores is read again in later conversations, when nobody remembers who had it written.',
      evidence: quoteAct('writes-memory', context),
    };
  },
  examples: {
    match: [{ name: 'add_memory', description: 'Store a memory for later.' }],
    pass: [{ name: 'search_memories', description: 'Search memories.' }],
  },
});
