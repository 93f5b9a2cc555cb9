import { defineExposureRule } from '../define-exposure-rule.ts';
import { quoteAct } from '../find-parameters.ts';
import { exposureWords, matchPhrase, matchWord } from '../match-words.ts';

const words = exposureWords['writes-memory'];
const isStore = matchWord(words.stores);
const speaksOfLater = matchPhrase(words.later);
const speaksOfOthers = matchPhrase(words.others);

export const writesMemory = defineExposureRule({
  id: 'writes-memory',
  title: 'Writes what later conversations read',
  patterns: ['memory-context-poisoning'],
  reads: 'Writing verbs whose name is about memory, observations or a knowledge base.',
  misses: 'Notes and documents that an agent is told to read first.',
  match: (context) => {
    const { definition, assessment } = context;
    const about = definition.description?.text;
    if (assessment.category !== 'Write' || !definition.nameWords.some(({ text }) => isStore(text))) return null;
    if (!speaksOfLater(about) || speaksOfOthers(about)) return null;
    return {
      reason: 'What it stores is there to be read in later conversations, when nobody may remember who had it written.',
      evidence: quoteAct('writes-memory', context),
    };
  },
  examples: {
    match: [{ name: 'add_memory', description: 'Store a memory for later.' }],
    pass: [
      { name: 'search_memories', description: 'Search memories.' },
      { name: 'create_memory', description: 'Create a translation memory for later texts.' },
    ],
  },
});
