import { foldText } from '../engine/fold-text.ts';
import { isUnspaced, listWords, splitParts } from '../engine/split-terms.ts';
import { bindPhrases, findInRun, findPhrases, type PhraseMeaning } from '../engine/synonym-phrases.ts';
import { listFoundPhrases } from './read-synonyms.ts';

/** The ids of the concepts that a text speaks of. */
export type ConceptFinder = (text: string) => ReadonlySet<string>;

/** Makes a finder of concepts, by the phrases that definitions of a language have for each. */
export function makeConceptFinder(language: string): ConceptFinder {
  const concepts = listFoundPhrases(language).map(({ id, phrases }) => ({ id, asked: phrases }));
  const book = bindPhrases([{ fillers: [], servers: [], worst: [], concepts }]);
  const idsOf = (meanings: readonly PhraseMeaning[]): string[] =>
    meanings.flatMap((meaning) => (meaning.kind === 'concept' ? [meaning.concept.id] : []));
  return (text) => {
    const words = listWords(text)
      .flatMap((word) => (isUnspaced(word) ? [word] : splitParts(word)))
      .map(foldText);
    const ids = new Set<string>();
    for (const [i, word] of words.entries()) {
      const meanings = isUnspaced(word)
        ? Array.from(word, (_, at) => findInRun(book, word, at).meanings).flat()
        : // Every phrase that begins here, not the longest alone: what they say may both be so.
          [...findPhrases(book, words, i).meanings, ...findPhrases(book, [word], 0).meanings];
      for (const id of idsOf(meanings)) ids.add(id);
    }
    return ids;
  };
}
