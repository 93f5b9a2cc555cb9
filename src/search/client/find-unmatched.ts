import type { SearchResult } from './pagefind-api.ts';

/** Letters that a word and what it matched begin with alike, at least: fewer are chance. */
const FEWEST = 3;

const spell = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');

/**
 * The words of a query, of Latin letters, that a result does not have. Pagefind shortens a word that it doesn't know
 * until something begins with it, if need be to a single letter, and calls that a match.
 */
export function findUnmatched(query: string, { content, locations }: Pick<SearchResult, 'content' | 'locations'>) {
  const words = content.split(/\s+/);
  const matched = locations.map((index) => words[index]?.toLowerCase() ?? '').join(' ');
  return query.split(/\s+/).filter((word) => {
    const letters = spell(word);
    return letters !== '' && letters.length === word.length && !spell(matched).includes(letters.slice(0, FEWEST));
  });
}
