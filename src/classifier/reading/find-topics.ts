import type { RuleContext } from '../rules/define-rule.ts';
import { findNamed } from './find-heads.ts';
import type { Span } from './find-phrases.ts';
import { englishLexicon, type ObjectId } from '../words/lexicon.ts';
import { isWordOf, type WordSetId } from '../words/word-sets.ts';
import type { Sentence } from './split-words.ts';

/** The sentence that says what the tool does. */
export function findLeadSentence({ definition, claims }: RuleContext): Sentence | null {
  const lead = claims.find(({ place }) => place === 'lead');
  return (
    definition.sentences.find(({ start, end }) => lead && lead.start >= start && lead.start < end) ??
    definition.sentences[0] ??
    null
  );
}

/** Where the name speaks of a kind of thing: its whole act where that holds the word, else the word. */
export const findNameTopics = ({ definition, claims }: RuleContext, id: ObjectId): Span[] =>
  definition.nameWords
    .filter(({ text }) => englishLexicon.findObjects(text).includes(id))
    .map(({ start, end }) => {
      const act = claims.find((claim) => claim.place === 'name' && claim.start <= start && claim.end >= end);
      return { field: definition.name, start: act?.start ?? start, end: act?.end ?? end };
    });

/** Where the name, or what the first sentence acts on, holds two words of a set that stand side by side. */
export const findPairs = (context: RuleContext, id: WordSetId): Span[] => [
  ...findNamed(context, (word, before) => isWordOf(id, `${before} ${word}`)),
  ...context.claims.filter(({ place, objectWords }) => place === 'lead' && hasPairOf(id, objectWords.slice(0, 6))),
];

/** Whether two words that stand side by side are in a set. */
export const hasPairOf = (id: WordSetId, words: readonly string[]): boolean =>
  words.some((word, i) => isWordOf(id, `${words[i - 1] ?? ''} ${word}`));
