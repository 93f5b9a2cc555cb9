import type { RuleContext } from './define-rule.ts';
import { cutWords } from './cut-words.ts';
import type { Span } from './find-phrases.ts';
import { englishLexicon, type ObjectId } from './lexicon.ts';
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

/** Words of a kind in the name; `from` skips as many words at its start. */
export const findNameTopics = ({ definition }: RuleContext, id: ObjectId): Span[] =>
  definition.nameWords
    .filter(({ text }) => englishLexicon.findObjects(text).includes(id))
    .map(({ start, end }) => ({ field: definition.name, start, end }));

/** Words of a kind in the sentence that says what the tool does, as far as its first dozen words. */
export function findLeadTopics(context: RuleContext, id: ObjectId): Span[] {
  const { definition, lexicon } = context;
  const { description } = definition;
  const sentence = findLeadSentence(context);
  if (!description || !sentence) return [];
  return cutWords(lexicon, sentence.words)
    .slice(0, 14)
    .filter(({ text }) => lexicon.findObjects(text).includes(id))
    .map(({ start, end }) => ({ field: description, start, end }));
}

/** Words of a kind in the name or in the sentence that says what the tool does. */
export const findTopics = (context: RuleContext, id: ObjectId): Span[] => [
  ...findNameTopics(context, id),
  ...findLeadTopics(context, id),
];
