import phrasing from '../../../data/vocabulary/phrasing.json' with { type: 'json' };

const mass = new Set(phrasing.massNouns);
const massAlone = new Set(phrasing.massAlone);
const singulars = new Set(phrasing.singularS);
const plurals = new Set(phrasing.irregularPlurals);
const spoken = new Set(phrasing.wordAcronyms);
// Spelled with a vowel, spoken with a consonant: a user, a URL, a European.
const consonantal =
  /^(?:u[bcfhjklqrtvx][aeiou]|uni(?![nm])|us[aeu]|ufo|url|uu?id|uri|us[bd]|ut[cm]|u[kisx](?![a-z])|eu|one(?![ir])|once)/;

/** Whether a noun stands for several, by its form. */
export function isPlural(noun: string): boolean {
  const word = noun.slice(noun.lastIndexOf('/') + 1).toLowerCase();
  if (singulars.has(word)) return false;
  return plurals.has(word) || (/[^s]s$/.test(word) && !/(?:us|is)$/.test(word)) || /^[A-Z]{2,}s$/.test(noun);
}

/** Whether a noun goes without an article where it stands for one. */
export const isMass = (noun: string): boolean => mass.has(noun.toLowerCase());

/** Whether a noun goes without an article where nothing describes it: "Runs code", but "a zip code". */
export const isMassAlone = (noun: string): boolean => massAlone.has(noun.toLowerCase());

/** `a` or `an`, by how a word sounds. */
export function chooseArticle(word: string): 'a' | 'an' {
  const acronym = /^[A-Z0-9]{2,}(?![a-z])/.exec(word)?.[0] ?? (/^[A-Z](?:-|$)/.test(word) ? word.charAt(0) : undefined);
  if (acronym && !spoken.has(acronym)) return /^[AEFHILMNORSX8]/.test(acronym) ? 'an' : 'a';
  const lower = word.toLowerCase();
  if (/^x(?![aeiouy])/.test(lower)) return 'an';
  if (/^(?:hour|honest|honou?r|heir)/.test(lower)) return 'an';
  return /^(?:[aeio]|u)/.test(lower) && !consonantal.test(lower) ? 'an' : /^(?:8|11$|18)/.test(lower) ? 'an' : 'a';
}
