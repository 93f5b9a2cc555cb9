import nouns from '../../../data/vocabulary/nouns.json' with { type: 'json' };
import { isPlural } from './choose-article.ts';
import { acronyms } from './split-clause.ts';

const known = new Set(nouns);

const listForms = (word: string): string[] => [
  word,
  word.replace(/s$/, ''),
  word.replace(/es$/, ''),
  word.replace(/ies$/, 'y'),
];

/** Whether a word is a noun that a name can be trusted to mean as one, in any number. */
export const isKnownNoun = (word: string): boolean =>
  acronyms.has(word.toLowerCase()) || listForms(word.toLowerCase()).some((form) => known.has(form));

/** A noun that is known, for one. */
export const toSingular = (noun: string): string =>
  isPlural(noun)
    ? (listForms(noun)
        .slice(1)
        .find((form) => form !== noun && known.has(form)) ?? noun)
    : noun;

/** A noun for several. */
export const toPlural = (noun: string): string =>
  `${noun.replace(/[^aeiou]y$/, (end) => `${end.charAt(0)}ie`).replace(/(?:s|x|ch|sh)$/, '$&e')}s`;
