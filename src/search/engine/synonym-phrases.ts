/** Phrases as the index has them: folded, words apart by one space; `*` after a word stands for any ending. */
export interface SynonymTable {
  /** Words of a question that ask for nothing by themselves. */
  readonly fillers: readonly string[];
  /** What asks for servers rather than tools. */
  readonly servers: readonly string[];
  /** What asks for the worst first. */
  readonly worst: readonly string[];
  readonly concepts: readonly SynonymConcept[];
}

/** One thing that is said in many ways. */
export interface SynonymConcept {
  readonly id: string;
  readonly asked: readonly string[];
  /** Whether definitions never say it so. */
  readonly isOnlyAsked?: boolean;
  readonly traits?: readonly string[];
  readonly categories?: readonly string[];
  /** Words alone make no tool one that is meant: they only put those first that have the traits or categories. */
  readonly factsOnly?: boolean;
}

/** What a phrase stands for. */
export type PhraseMeaning =
  { readonly kind: 'filler' | 'servers' | 'worst' } | { readonly kind: 'concept'; readonly concept: SynonymConcept };

interface Phrase {
  readonly words: readonly string[];
  readonly meaning: PhraseMeaning;
}

/** Phrases by the first letter of their first word. */
export type PhraseBook = ReadonlyMap<string, readonly Phrase[]>;

const fits = (pattern: string, word: string): boolean =>
  pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;

/** Makes phrases ready for look-up. */
export function bindPhrases(tables: readonly SynonymTable[]): PhraseBook {
  const book = new Map<string, Phrase[]>();
  const add = (phrases: readonly string[], meaning: PhraseMeaning): void => {
    for (const phrase of phrases) {
      const own = book.get(phrase.charAt(0)) ?? [];
      own.push({ words: phrase.split(' '), meaning });
      book.set(phrase.charAt(0), own);
    }
  };
  for (const { fillers, servers, worst, concepts } of tables) {
    add(fillers, { kind: 'filler' });
    add(servers, { kind: 'servers' });
    add(worst, { kind: 'worst' });
    for (const concept of concepts) add(concept.asked, { kind: 'concept', concept });
  }
  return book;
}

/** What the longest phrases that begin at a word stand for, and how many words they take; 0 where there is none. */
export function findPhrases(book: PhraseBook, words: readonly string[], at: number) {
  let length = 0;
  let meanings: PhraseMeaning[] = [];
  for (const { words: patterns, meaning } of book.get(words[at]?.charAt(0) ?? '') ?? []) {
    if (patterns.length < length || !patterns.every((pattern, i) => fits(pattern, words[at + i] ?? ''))) continue;
    if (patterns.length > length) meanings = [];
    length = patterns.length;
    meanings.push(meaning);
  }
  return { length, meanings };
}

/** The same within a run of letters without spaces: how many letters the longest phrases take. */
export function findInRun(book: PhraseBook, run: string, at: number) {
  let length = 0;
  let meanings: PhraseMeaning[] = [];
  for (const { words, meaning } of book.get(run.charAt(at)) ?? []) {
    const [word = ''] = words;
    const bare = word.endsWith('*') ? word.slice(0, -1) : word;
    if (words.length > 1 || bare.length < length || !run.startsWith(bare, at)) continue;
    if (bare.length > length) meanings = [];
    length = bare.length;
    meanings.push(meaning);
  }
  return { length, meanings };
}
