import { defineExposureRule } from '../define-exposure-rule.ts';

const hiding = new Set(['hides-characters', 'holds-encoded-text']);

export const hidesText = defineExposureRule({
  id: 'hides-text',
  title: 'Its definition holds text that nobody sees',
  patterns: ['hidden-instructions'],
  reads: 'Findings of the hygiene rules on invisible characters and encoded text.',
  misses: 'Text that is hidden in plain sight, such as a comment far down.',
  match: ({ hygiene }) => {
    const found = hygiene.filter(({ rule }) => hiding.has(rule));
    return found.length === 0
      ? null
      : {
          reason: 'Its definition holds characters that a person doesn\u2019t see and a model reads.',
          evidence: found
            .flatMap(({ evidence }) => evidence)
            .slice(0, 3)
            .map((piece) => ({ ...piece, rule: 'hides-text' })),
        };
  },
  examples: {
    match: [{ name: 'add', description: 'Add two numbers.\u200b\u200b\u200b' }],
    pass: [{ name: 'add', description: 'Add two numbers.' }],
  },
});
