import data from '../../../data/vocabulary/word-sets.json' with { type: 'json' };

/** Name of a set of words in `data/vocabulary/word-sets.json`. */
export type WordSetId = keyof typeof data;

interface WordSetData {
  readonly why: string;
  /** Words by language; one that ends in `*` stands for every word that begins so. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** Whether a word, in small letters, is one of a set's. */
export type WordTest = (word: string) => boolean;

/** A test for some words, of which one that ends in `*` stands for every word that begins so. */
export function makeWordTest(entries: readonly string[]): WordTest {
  const exact = new Set(entries);
  const stems = entries.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1));
  if (stems.length === 0) return (word) => exact.has(word);
  const byFirst = Map.groupBy(stems, (stem) => stem.charCodeAt(0));
  return (word) => exact.has(word) || byFirst.get(word.charCodeAt(0))?.some((stem) => word.startsWith(stem)) === true;
}

/** The words of a set by language. */
export const wordsByLanguage = (id: WordSetId): WordSetData['words'] => data[id].words;

const sets = new Map(
  Object.entries<WordSetData>(data).map(([id, { words }]) => [id, Object.values(words).flat()] as const),
);
const tests = new Map([...sets].map(([id, words]) => [id, makeWordTest(words)] as const));

/** The words of a set in all languages, in small letters. */
export const listWords = (id: WordSetId): readonly string[] => sets.get(id) ?? [];

/** Whether a word is in a set. */
export const isWordOf = (id: WordSetId, word: string): boolean => tests.get(id)?.(word) === true;

/** Whether any of some words is in a set. */
export const hasWordOf = (id: WordSetId, words: readonly string[]): boolean => words.some((word) => isWordOf(id, word));

/** A set by its name, to be asked again and again. */
export const wordSet = (id: WordSetId): { readonly has: WordTest } => ({ has: tests.get(id) ?? (() => false) });
