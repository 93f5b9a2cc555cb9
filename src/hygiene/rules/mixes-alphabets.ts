import type { Span } from '../../classifier/reading/find-phrases.ts';
import type { Field } from '../../classifier/reading/read-definition.ts';
import { defineHygieneRule } from '../define-hygiene-rule.ts';

// Cyrillic and Greek letters that are drawn like Latin ones.
const alike = new Set(
  '\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u051b\u051d\u04bb\u0410\u0412\u0415\u0417\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0423\u0406\u0408\u0405\u03bf\u03bd\u03b1\u03c1\u03b9\u03ba\u03c5\u03c7\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7',
);

const isLatin = (letter: string): boolean => /\p{Script=Latin}/u.test(letter);

/** Names are read more strictly: a text may put an ending of its own language to a foreign word. */
const isName = ({ pointer, part }: Field): boolean =>
  part === 'key' || pointer === '/name' || /\/(?:enum|required)\/\d+$/.test(pointer);

/** Whether a word passes for a Latin one, where it is a name or part of one, or stands in a text. */
function poses(word: string, field: Field): boolean {
  const letters = [...word];
  if (!letters.some((letter) => alike.has(letter)) || !letters.every((letter) => alike.has(letter) || isLatin(letter)))
    return false;
  if (!letters.some(isLatin)) return isName(field) && letters.length > 1 && isLatin(field.text);
  return isName(field) || letters.some((letter, i) => alike.has(letter) && isLatin(letters[i + 1] ?? ''));
}

// Greek and Cyrillic.
const foreign = /[\u0370-\u052f]/u;

/** The words of a string that aren't the ones that a reader sees. */
const findPosing = (field: Field): Span[] =>
  foreign.test(field.text)
    ? [...field.text.matchAll(/\p{L}+/gu)]
        .filter(({ 0: word }) => poses(word, field))
        .map(({ 0: word, index }) => ({ field, start: index, end: index + word.length }))
    : [];

export const mixesAlphabets = defineHygieneRule({
  id: 'mixes-alphabets',
  title: 'Spells words with letters of two alphabets',
  why: 'A Cyrillic or Greek letter that is drawn like a Latin one makes two names look the same. A reader takes one tool, or one argument, for another; a list of what is allowed doesn\u2019t.',
  reads: 'Every string and name of the definition, word by word.',
  misses: 'Words spelled in one foreign alphabet throughout, and look-alikes within Latin, such as l and I.',
  says: 'It spells a word with letters of two alphabets that look alike, so that it isn\u2019t the word that a reader sees.',
  match: ({ fields, served }) => (foreign.test(served.text) ? fields.flatMap(findPosing) : []),
  examples: {
    match: [
      { name: 'send_em\u0430il', description: 'Sends an email. (The a of its name is Cyrillic.)' },
      { name: 'get_balance', description: 'Gets the balance of a P\u0430yPal account. (The first a is Cyrillic.)' },
      {
        name: 'pay',
        description: 'Pays an amount. (The o of its argument\u2019s name is Greek.)',
        inputSchema: { type: 'object', properties: { amοunt: { type: 'number' } } },
      },
    ],
    pass: [
      { name: 'get_письмо', description: 'Получает письмо по API.' },
      { name: 'list_urls', description: 'Список URL\u0430 и JSON-файлов.' },
      { name: 'fit', description: 'Fits a curve with α, β and Δt in μs.' },
    ],
  },
});
