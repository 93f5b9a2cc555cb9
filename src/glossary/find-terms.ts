import type { GlossaryId, GlossaryTerm } from '../catalog/schema/glossary.ts';

/** Stands for what is inside a line and not ours to link: no term touches it. */
export const OBJECT = '\ufffc';

/** Where a term stands in a text, in UTF-16 units, end exclusive. */
export interface Appearance {
  readonly id: GlossaryId;
  readonly start: number;
  readonly end: number;
}

/** Finds terms in a text. */
export type FindTerms = (text: string) => Appearance[];

const WORD = `[\\p{L}\\p{M}\\p{N}_${OBJECT}]`;
/** Not inside a longer word, a compound, a path, a file name or an address. */
const BEFORE = `(?<!${WORD}|[-./\\\\@#$&])`;
const AFTER = `(?!${WORD}|[-/\\\\]|[.@]${WORD})`;

const SENTENCE_START = /(?:^|[.:;!?·–—])[\s"“‘([]*$/u;
/** A word in title case, as the next part of a name has it. */
const NAME_GOES_ON = /^\s+\p{Lu}\p{Ll}/u;

const capitalise = (form: string): string => form.charAt(0).toUpperCase() + form.slice(1);

/**
 * Whether the words at `start` are written as prose writes them. Capitals that the form doesn't have, other than at the
 * start of a sentence, make a proper name, such as that of a server, and so does a capital with a name behind it.
 */
function isProse(text: string, start: number, end: number, form: string): boolean {
  const found = text.slice(start, end).replaceAll(/\s+/g, ' ');
  if (/^\p{Lu}/u.test(found) && NAME_GOES_ON.test(text.slice(end, end + 10))) return false;
  if (found === form) return true;
  return found === capitalise(form) && SENTENCE_START.test(text.slice(Math.max(0, start - 20), start));
}

/** Makes the search for every appearance of `terms`: whole words, the longest form at each place, in order. */
export function makeTermFinder(terms: readonly GlossaryTerm[]): FindTerms {
  const meanings = new Map(
    terms.flatMap(({ id, forms, unless }) => [
      ...forms.map((form) => [form.toLowerCase(), { id, form }] as const),
      ...unless.map((phrase) => [phrase.toLowerCase(), null] as const),
    ]),
  );
  const longestFirst = [...meanings.keys()].toSorted((a, b) => b.length - a.length);
  const anyForm = longestFirst.map((form) => form.replaceAll(' ', '\\s+')).join('|');
  const pattern = new RegExp(`${BEFORE}(?:${anyForm})${AFTER}`, 'giu');
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const meaning = meanings.get(match[0].toLowerCase().replaceAll(/\s+/g, ' '));
      const start = match.index;
      const end = start + match[0].length;
      return meaning && isProse(text, start, end, meaning.form) ? [{ id: meaning.id, start, end }] : [];
    });
}
