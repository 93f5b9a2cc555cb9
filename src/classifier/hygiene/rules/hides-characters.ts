import { findHiddenCharacters } from '../../../catalog/hidden-characters.ts';
import { defineHygieneRule } from '../define-hygiene-rule.ts';

export const hidesCharacters = defineHygieneRule({
  id: 'hides-characters',
  title: 'Holds characters that no one sees',
  why: 'What a reader can\u2019t see but a model reads can say something else than the page does; characters that turn the direction of text make one sentence look like another.',
  reads: 'Every string and name of the definition, character by character.',
  misses: 'Letters of one script that look like those of another.',
  says: 'It holds invisible characters, or such that change the order in which text is shown.',
  match: ({ fields }) =>
    fields.flatMap((field) => {
      const [first] = findHiddenCharacters(field.text);
      return first ? [{ field, start: first.index, end: first.index + first.length }] : [];
    }),
  examples: {
    match: [
      { name: 'read', description: 'Reads a file.\u202e .elif a seteleD' },
      { name: 'list', description: 'Lists\u200b\u200b files.' },
    ],
    pass: [{ name: 'emoji', description: 'Adds \u{1f468}\u200d\u{1f469}\u200d\u{1f467} to a text.\n\tNext line.' }],
  },
});
