import phrasing from '../../../data/vocabulary/phrasing.json' with { type: 'json' };

/** Abbreviations and names by their small letters, as they are written. */
export const acronyms: ReadonlyMap<string, string> = new Map(Object.entries(phrasing.acronyms));
const names: ReadonlyMap<string, string> = new Map(Object.entries(phrasing.names));

/** A word with the capital letters that it is written with. */
export const writeWord = (word: string): string => acronyms.get(word) ?? names.get(word) ?? word;

/** Longest stretch of a text that a clause is read from, in UTF-16 units. */
const longestClause = 240;

const bracketed = /\([^()]{0,120}\)|\[[^[\]]{0,120}\]/g;
const tokenPattern = /[\p{L}\p{N}][\p{L}\p{N}'’/&._+#-]*|\S/gu;
/** Words that our own sentences can carry: no identifiers with underscores, no paths, no other scripts. */
const plainWord =
  /^(?:[A-Za-z]|\d[\d,.]*[A-Za-z%]?$|\d?[A-Za-z])[A-Za-z0-9'’&+#-]*(?:[./](?=[A-Za-z0-9])[A-Za-z0-9+#-]+)*$/;

/** Whether a word may stand in a sentence of ours as it is. */
export const isPlain = (word: string): boolean => word.length <= 28 && plainWord.test(word);

/**
 * The words of a clause that begins at a place in a text, up to where its sentence or line ends: without brackets, marks of
 * Markdown and quotation marks. A comma is a word of its own; whatever else is no plain word ends the clause.
 */
export function splitClause(text: string, from: number): string[] {
  const cut = text.slice(from, from + longestClause);
  const bare = /[([]/.test(cut) ? cut.replaceAll(/\((e?s)\)/g, '$1').replaceAll(bracketed, '') : cut;
  const clause = bare.replaceAll(/[*`"“”]|(?<=\s)'|'(?=[\s.,])|\n(?=[ \t]{0,40}\p{Ll})/gu, ' ');
  const line = clause.slice(0, clause.search(/\n|$/));
  const words: string[] = [];
  for (const [token] of line.matchAll(tokenPattern)) {
    const word = token.replace(/[._/'’-]{1,9}$/, '');
    if (token !== ',' && !isPlain(word)) break;
    words.push(token === ',' ? ',' : word === 'and/or' ? 'or' : writeWord(word));
    if (token.endsWith('.') && !/^(?:e\.g|i\.e|vs|etc)\.$/i.test(token)) break;
  }
  return words;
}
