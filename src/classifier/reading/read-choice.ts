import { findHits, makeClaim, type Claim } from './claim.ts';
import { cutWords } from './cut-words.ts';
import { englishLexicon, lexicons, type LanguageId, type Lexicon } from '../words/lexicon.ts';
import { readWord, splitShort } from './read-name.ts';
import type { Field } from './read-definition.ts';

/** A value that a caller can choose, where it stands. */
export interface NamedValue {
  readonly field: Field;
  readonly text: string;
  readonly start: number;
}

/** Values that are each all of a field. */
export const nameValues = (fields: readonly Field[]): NamedValue[] =>
  fields.map((field) => ({ field, text: field.text, start: 0 }));

function readForeign(lexicon: Lexicon, { field, text, start }: NamedValue): Claim[] {
  const cut = cutWords(lexicon, splitShort(text, start));
  const hits = findHits(lexicon, cut);
  const main = lexicon.headFinal ? hits.at(-1) : (hits.find(({ sense }) => !sense.noun) ?? hits[0]);
  return main ? [makeClaim(lexicon, field, cut, main, 'name')] : [];
}

const switches: ReadonlyMap<string, string> = new Map([
  ['on', 'start'],
  ['off', 'stop'],
]);

/** What `on` and `off` do as actions: start and stop what the tool is about. */
function readSwitch({ field, text, start }: NamedValue): Claim[] {
  const sense = englishLexicon.findVerb(switches.get(text.toLowerCase()) ?? '');
  const word = { text, start, end: start + text.length };
  return sense ? [makeClaim(englishLexicon, field, [word], { at: 0, sense }, 'name')] : [];
}

function readEnglish(value: NamedValue): Claim[] {
  const claims = readWord(value.field, value.text, value.start).filter(({ place }) => place === 'name');
  return claims.length > 0 ? claims : readSwitch(value);
}

const isEnglish = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text);

/**
 * What each of a chooser's values says it does: in English, else in the languages given, else in one that knows at
 * least half of them. Empty for a value that no lexicon knows.
 */
export function readChoices(values: readonly NamedValue[], likely: readonly LanguageId[]): (readonly Claim[])[] {
  const english = values.map((value) => (isEnglish(value.text) ? readEnglish(value) : []));
  const open = values.filter((_, i) => english[i]?.length === 0);
  const knows = (lexicon: Lexicon): number => open.filter((value) => readForeign(lexicon, value).length > 0).length;
  const others = lexicons.filter(
    (lexicon) =>
      lexicon !== englishLexicon && (likely.includes(lexicon.language) || knows(lexicon) * 2 >= values.length),
  );
  const ordered = others.toSorted((a, b) => Number(likely.includes(b.language)) - Number(likely.includes(a.language)));
  return values.map((value, i) => {
    if (english[i]?.length !== 0) return english[i] ?? [];
    return ordered.map((lexicon) => readForeign(lexicon, value)).find((claims) => claims.length > 0) ?? [];
  });
}
