import phraseData from '../../../data/vocabulary/phrases.json' with { type: 'json' };
import type { RuleContext } from '../define-rule.ts';
import { readLimits, type Definition, type Field } from './read-definition.ts';
import { splitText } from './split-words.ts';

export type PhraseId = keyof typeof phraseData;

/** A stretch of a field, in UTF-16 units, end exclusive. */
export interface Span {
  readonly field: Field;
  readonly start: number;
  readonly end: number;
}

interface Phrase {
  readonly id: PhraseId;
  /** Its place among the phrases of its kind. */
  readonly order: number;
  readonly text: string;
  /** Whether a word may go on after it, as a `*` in the data says. */
  readonly stem: boolean;
  /** The word that a text must hold for the phrase to stand in it; null where it may be part of a word. */
  readonly first: string | null;
}

/** Whether a to z or 0 to 9 stands at a place. */
function isLetterAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

const denials = [
  'not ',
  'never ',
  'nothing ',
  'none ',
  "n't ",
  'no ',
  'non-',
  'without ',
  'nie ',
  'nicht ',
  'pas ',
  'sans ',
  ' ne ',
  'sin ',
  'não ',
  'sem ',
  'не ',
  'без ',
  'bez ',
  'ohne ',
  'kein ',
  'keine ',
  '不',
  '不会',
  '不會',
  '未',
  '无法',
  '無法',
  '非',
  '無',
];

const isPlain = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text);

function makePhrase(id: PhraseId, entry: string, order: number): Phrase {
  const stem = entry.endsWith('*');
  const text = stem ? entry.slice(0, -1) : entry;
  const words = splitText(text);
  return { id, order, text, stem, first: isPlain(text) && words.length > 1 ? (words[0]?.text ?? null) : null };
}

const openingUnits = 2;

/** Phrases of all kinds by what they open with, so that one walk over a text finds those of every kind. */
const byOpening: ReadonlyMap<string, readonly Phrase[]> = Map.groupBy(
  Object.entries(phraseData).flatMap(([id, entries]) =>
    entries.map((entry, order) => makePhrase(id as PhraseId, entry, order)),
  ),
  ({ text }) => text.slice(0, openingUnits),
);

/** Whether a phrase stands at a place undenied, and ends a word there. Scripts without spaces need no word ends. */
function standsAt(text: string, at: number, { text: phrase, stem }: Phrase): boolean {
  if (!text.startsWith(phrase, at)) return false;
  const end = at + phrase.length;
  if (!stem && isLetterAt(text, end) && isLetterAt(text, end - 1)) return false;
  const before = text.slice(Math.max(0, at - 12), at);
  return !denials.some((denial) => before.endsWith(denial));
}

/** Where phrases stand as whole words and undenied: the first place of each. */
function locatePhrases(text: string): Map<Phrase, number> {
  const places = new Map<Phrase, number>();
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const wasInWord = inWord;
    inWord = isLetterAt(text, at);
    if (wasInWord && inWord) continue;
    for (const phrase of byOpening.get(text.slice(at, at + openingUnits)) ?? [])
      if (!places.has(phrase) && standsAt(text, at, phrase)) places.set(phrase, at);
  }
  return places;
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
