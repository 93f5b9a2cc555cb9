import { defineExposureRule } from '../define-exposure-rule.ts';

const unseen = 'Its definition holds characters that a person doesn\u2019t see and a model reads.';

/** The hygiene rules that find such text, with the reason that each of them is. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['hides-characters', unseen],
  ['holds-encoded-text', unseen],
  [
    'mixes-alphabets',
    'Its definition spells a word with letters of two alphabets that look alike, so a person and a model don\u2019t read the same.',
  ],
]);

export const hidesText = defineExposureRule({
  id: 'hides-text',
  title: 'Its definition holds text that isn\u2019t what a person sees',
  patterns: ['hidden-instructions'],
  reads: 'Invisible characters, encoded text and letters of mixed alphabets, as the hygiene rules find them.',
  misses: 'Text that is hidden in plain sight, such as a comment far down.',
  match: ({ hygiene }) => {
    const found = hygiene.filter(({ rule }) => reasons.has(rule));
    const reason = reasons.get(found[0]?.rule ?? '');
    return reason === undefined
      ? null
      : {
          reason,
          evidence: found
            .flatMap(({ evidence }) => evidence)
            .slice(0, 3)
            .map((piece) => ({ ...piece, rule: 'hides-text' })),
        };
  },
  examples: {
    match: [
      { name: 'add', description: 'Add two numbers.\u200b\u200b\u200b' },
      { name: 'get_balance', description: 'Gets the balance of a P\u0430yPal account. (The first a is Cyrillic.)' },
    ],
    pass: [
      { name: 'add', description: 'Add two numbers.' },
      { name: 'get_\u043f\u0438\u0441\u044c\u043c\u043e', description: 'Gets a letter by its id.' },
    ],
  },
});
