import nouns from '../../../data/vocabulary/nouns.json' with { type: 'json' };
import phrasing from '../../../data/vocabulary/phrasing.json' with { type: 'json' };

const known = new Set(nouns);
const mass = new Set([...phrasing.massNouns, ...phrasing.massAlone]);
const singulars = new Set(phrasing.singularS);
const plurals = new Set(phrasing.irregularPlurals);

/** Whether a noun in small letters stands for several, by its form. */
export const isPlural = (noun: string): boolean =>
  !singulars.has(noun) && (plurals.has(noun) || (/[^s]s$/.test(noun) && !/(?:us|is)$/.test(noun)));

/** Whether a word in small letters is a noun that is known. */
export const isNounHere = (word: string): boolean => known.has(word) || known.has(word.replace(/s$/, ''));

/** Whether a word can't stand without an article or the like: a known noun for one thing that is counted. */
export const wantsArticle = (word: string): boolean => known.has(word) && !mass.has(word) && !isPlural(word);

/** `a` or `an`, by how a word in small letters sounds. */
export const chooseArticle = (word: string): 'a' | 'an' =>
  /^(?:[aeio]|u(?!ni(?!n)|s[aeu]|r[il]|ti|se))/.test(word) && !/^(?:eu|one|once)/.test(word) ? 'an' : 'a';
