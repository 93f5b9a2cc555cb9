import { findHiddenCharacters, type HiddenCharacter } from '../../catalog/hidden-characters.ts';
import { defineHygieneRule } from '../define-hygiene-rule.ts';

// Arabic and Indic scripts are spelled with joiners.
const joins =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u;

const isSpelling = (text: string, { index, code }: HiddenCharacter): boolean =>
  (code === 'U+200C' || code === 'U+200D') && joins.test(text.charAt(index - 1));

export const hidesCharacters = defineHygieneRule({
  id: 'hides-characters',
  title: 'Holds characters that no one sees',
  why: 'What a reader can\u2019t see but a model reads can say something else than the page does; characters that turn the direction of text make one sentence look like another.',
  reads: 'Every string and name of the definition, character by character.',
  misses: 'White text on white, and whatever else only a page can hide.',
  says: 'It holds invisible characters, or such that change the order in which text is shown.',
  match: ({ fields }) =>
    fields.flatMap((field) => {
      const first = findHiddenCharacters(field.text).find((each) => !isSpelling(field.text, each));
      return first ? [{ field, start: first.index, end: first.index + first.length }] : [];
    }),
  examples: {
    match: [
      { name: 'read', description: 'Reads a file.\u202e .elif a seteleD' },
      { name: 'list', description: 'Lists\u200b\u200b files.' },
    ],
    pass: [
      { name: 'emoji', description: 'Adds \u{1f468}\u200d\u{1f469}\u200d\u{1f467} to a text.\n\tNext line.' },
      { name: 'persian', description: '\u0645\u06cc\u200c\u062e\u0648\u0627\u0646\u062f' },
    ],
  },
});
