import type { RuleContext } from '../define-rule.ts';
import { locatePhrases, type PhraseId } from './locate-phrases.ts';
import { readLimits, type Definition, type Field } from './read-definition.ts';

export type { PhraseId } from './locate-phrases.ts';

/** A stretch of a field, in UTF-16 units, end exclusive. */
export interface Span {
  readonly field: Field;
  readonly start: number;
  readonly end: number;
}

const foundPhrases = new WeakMap<Definition, ReadonlyMap<PhraseId, readonly Span[]>>();

/** The places in the description where phrases stand, by their kind; none where folding would move its offsets. */
function readPhrases({ description: field, sentences }: Definition): ReadonlyMap<PhraseId, readonly Span[]> {
  const original = field?.text.slice(0, readLimits.descriptionUnits) ?? '';
  const text = original.toLowerCase();
  if (!field || text.length !== original.length) return new Map();
  const holds = (first: string): boolean => sentences.some(({ words }) => words.some((word) => word.text === first));
  const found = [...locatePhrases(text)]
    .filter(([{ first }]) => first === null || holds(first))
    .toSorted(([a], [b]) => a.order - b.order);
  return new Map(
    [...Map.groupBy(found, ([{ id }]) => id)].map(([id, places]) => [
      id,
      places.map(([phrase, start]) => ({ field, start, end: start + phrase.text.length })),
    ]),
  );
}

/** The places in the description where phrases of a kind stand, the first of each. */
export function findPhrases({ definition }: RuleContext, id: PhraseId): readonly Span[] {
  const found = foundPhrases.get(definition) ?? readPhrases(definition);
  foundPhrases.set(definition, found);
  return found.get(id) ?? [];
}
