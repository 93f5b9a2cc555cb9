import data from '../../../data/vocabulary/word-sets.json' with { type: 'json' };

/** Name of a set of words in `data/vocabulary/word-sets.json`. */
export type WordSetId = keyof typeof data;

interface WordSetData {
  readonly why: string;
  /** Words by language. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

const sets = new Map(
  Object.entries<WordSetData>(data).map(([id, { words }]) => [id, new Set(Object.values(words).flat())]),
);

/** The words of a set in all languages, in small letters. */
export const wordSet = (id: WordSetId): ReadonlySet<string> => sets.get(id) ?? new Set();

/** Whether any of some words is in a set. */
export const hasWordOf = (id: WordSetId, words: readonly string[]): boolean => {
  const set = wordSet(id);
  return words.some((word) => set.has(word));
};
