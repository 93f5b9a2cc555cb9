import type { Claim } from '../reading/claim.ts';
import type { Definition } from '../reading/read-definition.ts';
import { splitText, type Word } from '../reading/split-words.ts';
import { remember } from '../../catalog/remember.ts';
import { stemWord } from './stem-word.ts';

/** The fields of a definition whose terms are weighed apart, and what a term of each counts beside the others. */
export const termFields = {
  name: 1,
  title: 1,
  lead: 1,
  'lead-pair': 0.7,
  later: 0.6,
  argument: 1,
  hint: 1,
} as const;
export type TermField = keyof typeof termFields;
export const termFieldIds = Object.keys(termFields) as TermField[];

/** The terms of a definition by field, as often as they stand there. */
export type Terms = Readonly<Record<TermField, readonly string[]>>;

/** What is read of a definition: a part of what rules are given. */
export interface Readable {
  readonly definition: Pick<Definition, 'nameWords' | 'title' | 'sentences' | 'parameters' | 'hints'>;
  readonly claims: readonly Claim[];
  readonly lexicon: { readonly language: string };
}

/** What lies beyond is not read, so that no definition costs more than another by far. */
const limits = { word: 24, name: 10, title: 100, lead: 30, sentences: 4, later: 20, arguments: 20, argument: 4 };

/** The English word by which most definitions say what an effect of another language's verb says. */
const plainWords: Record<string, string> = { fetch: 'get', change: 'update', end: 'terminate', compute: 'calculate' };

const stem = remember((word) => stemWord(word.slice(0, limits.word)));

const stems = (words: readonly Word[], most: number): string[] => words.slice(0, most).map(({ text }) => stem(text));

const joinPairs = (words: readonly string[]): string[] => words.slice(1).map((word, i) => `${words[i]}_${word}`);

/** Reads the terms of a definition. What a foreign sentence claims counts as the English words for it. */
export function listTerms({ definition, claims, lexicon }: Readable): Terms {
  const name = stems(definition.nameWords, limits.name);
  const lead = stems(definition.sentences[0]?.words ?? [], limits.lead);
  const later = definition.sentences.slice(1, limits.sentences).flatMap(({ words }) => stems(words, limits.later));
  const terms = {
    name: [...name, ...joinPairs(name)],
    title: stems(splitText(definition.title?.text.slice(0, limits.title) ?? ''), limits.name),
    lead,
    'lead-pair': joinPairs(lead),
    later,
    argument: definition.parameters.slice(0, limits.arguments).flatMap(({ words }) => stems(words, limits.argument)),
    hint: Object.entries(definition.hints).flatMap(([hint, value]) => (value === null ? [] : [`${hint}_${value}`])),
  } satisfies Terms;
  if (lexicon.language === 'en') return terms;
  for (const { place, negated, effect, objects } of claims) {
    if (negated || place === 'name' || place === 'name-rest') continue;
    const own = place === 'detail' ? later : lead;
    own.push(stemWord(plainWords[effect] ?? effect));
    if (place !== 'detail') for (const object of objects) own.push(stemWord(object));
  }
  return terms;
}
