import type { RuleContext } from '../rules/define-rule.ts';
import { locatePhrases, type PhraseId } from './locate-phrases.ts';
import type { Field, Span } from './read-parameters.ts';

export type { PhraseId } from './locate-phrases.ts';
export type { Span } from './read-parameters.ts';

/** All of a field. */
export const spanField = (field: Field): Span => ({ field, start: 0, end: field.text.length });

/** Places of phrases by their kind. */
export type FoundPhrases = ReadonlyMap<PhraseId, readonly Span[]>;

/** Finds the phrases in the first units of a description; none where folding to small letters would move them. */
export function readPhrases(field: Field, units: number): FoundPhrases {
  const original = field.text.slice(0, units);
  const text = original.toLowerCase();
  if (text.length !== original.length) return new Map();
  const found = [...locatePhrases(text)]
    .toSorted(([a], [b]) => a.order - b.order)
    .map(([{ id, text: phrase }, start]) => ({ id, field, start, end: start + phrase.length }));
  return Map.groupBy(found, ({ id }) => id);
}

/** The places in the description where phrases of a kind stand, the first of each. */
export const findPhrases = ({ definition }: RuleContext, id: PhraseId): readonly Span[] =>
  definition.phrases.get(id) ?? [];

/** Whether the text about something holds a phrase of some kinds. */
export const holdsPhrase = (field: Field | null, ...ids: PhraseId[]): boolean =>
  field !== null &&
  [...locatePhrases(field.text.slice(0, 300).toLowerCase()).keys()].some(({ id }) => ids.includes(id));
