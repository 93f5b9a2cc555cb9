import { expect, it } from 'vitest';
import { findHiddenCharacters, revealHiddenCharacters } from '../../src/catalog/hidden-characters.ts';

it.each([
  ['a right-to-left override', 'a\u202eb', 'U+202E'],
  ['an isolate', 'a\u2066b', 'U+2066'],
  ['a zero-width space', 'a\u200bb', 'U+200B'],
  ['a zero-width joiner between letters', 'a\u200db', 'U+200D'],
  ['a word joiner', 'a\u2060b', 'U+2060'],
  ['a byte order mark', '\ufeffb', 'U+FEFF'],
  ['a soft hyphen', 'a\u00adb', 'U+00AD'],
  ['a combining grapheme joiner', 'a\u034fb', 'U+034F'],
  ['a blank braille pattern', 'a\u2800b', 'U+2800'],
  ['a Hangul filler', 'a\u3164b', 'U+3164'],
  ['a line separator', 'a\u2028b', 'U+2028'],
  ['a null', 'a\u0000b', 'U+0000'],
  ['an escape', 'a\u001bb', 'U+001B'],
  ['a C1 control', 'a\u009bb', 'U+009B'],
  ['a variation selector', 'a\ufe01b', 'U+FE01'],
  ['a tag', 'a\u{e0041}b', 'U+E0041'],
  ['a supplementary variation selector', 'a\u{e0101}b', 'U+E0101'],
  ['an invisible musical mark', 'a\u{1d173}b', 'U+1D173'],
  ['half a surrogate pair', 'a\ud800b', 'U+D800'],
])('finds %s', (_, text, code) => {
  expect(findHiddenCharacters(text).map((each) => each.code)).toEqual([code]);
  expect(revealHiddenCharacters(text)).toMatch(new RegExp(`^a?⟨${code.replace('+', '\\+')}⟩b$`));
});

it.each(['send_campaign', 'two\nlines\tand a tab', 'größe', '发送', 'حذف', '🙂', '👩‍💻', '❤️', '👨‍👩‍👧‍👦'])(
  'leaves %j alone',
  (text) => {
    expect(findHiddenCharacters(text)).toEqual([]);
    expect(revealHiddenCharacters(text)).toBe(text);
  },
);

it('says where each stands, in UTF-16 units', () => {
  expect(findHiddenCharacters('🙂\u200b\u{e0041}x')).toEqual([
    { index: 2, length: 1, code: 'U+200B' },
    { index: 3, length: 2, code: 'U+E0041' },
  ]);
});
