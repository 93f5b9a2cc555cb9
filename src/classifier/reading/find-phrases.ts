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

const isPlain = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text);

interface Phrase {
  readonly text: string;
  /** Whether a word may go on after it, as a `*` in the data says. */
  readonly stem: boolean;
  /** The word that a text must hold for the phrase to stand in it; null where it may be part of a word. */
  readonly first: string | null;
}

const isLetter = (char: string): boolean => /[a-z0-9]/.test(char);
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

/** Where a phrase stands as whole words and undenied; null where it doesn't. Scripts without spaces need no word ends. */
function findUndenied(text: string, { text: phrase, stem }: Phrase): number | null {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const whole = !(isLetter(text.charAt(at - 1)) && isLetter(phrase.charAt(0)));
    const closed = stem || !(isLetter(text.charAt(at + phrase.length)) && isLetter(phrase.charAt(phrase.length - 1)));
    const before = text.slice(Math.max(0, at - 12), at);
    if (whole && closed && !denials.some((denial) => before.endsWith(denial))) return at;
  }
  return null;
}

const makePhrase = (entry: string): Phrase => {
  const stem = entry.endsWith('*');
  const text = stem ? entry.slice(0, -1) : entry;
  const words = splitText(text);
  return { text, stem, first: isPlain(text) && words.length > 1 ? (words[0]?.text ?? null) : null };
};

/** Phrases by kind, with those that a text of plain letters can hold set apart. */
const phrases = new Map(
  Object.entries(phraseData).map(([id, all]) => {
    const made = all.map(makePhrase);
    return [id, { all: made, plain: made.filter(({ text }) => isPlain(text)) }] as const;
  }),
);

interface FoldedText {
  readonly field: Field;
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly plain: boolean;
  readonly found: Map<PhraseId, Span[]>;
}

const foldedTexts = new WeakMap<Definition, FoldedText | null>();

/** The description in small letters; null where there is none, or where folding would move its offsets. */
function foldDescription({ description: field, sentences }: Definition): FoldedText | null {
  if (!field) return null;
  const original = field.text.slice(0, readLimits.descriptionUnits);
  const text = original.toLowerCase();
  if (text.length !== original.length) return null;
  const words = new Set(sentences.flatMap((sentence) => sentence.words.map((word) => word.text)));
  return { field, text, words, plain: isPlain(text), found: new Map() };
}

/** The places in the description where phrases of a kind stand, the first of each. */
export function findPhrases({ definition }: RuleContext, id: PhraseId): readonly Span[] {
  let folded = foldedTexts.get(definition);
  if (folded === undefined) {
    folded = foldDescription(definition);
    foldedTexts.set(definition, folded);
  }
  if (!folded) return [];
  const known = folded.found.get(id);
  if (known) return known;
  const { field, text, words, plain, found } = folded;
  const kind = phrases.get(id);
  const spans = ((plain ? kind?.plain : kind?.all) ?? []).flatMap((phrase) => {
    if (phrase.first !== null && !words.has(phrase.first)) return [];
    const at = findUndenied(text, phrase);
    return at === null ? [] : [{ field, start: at, end: at + phrase.text.length }];
  });
  found.set(id, spans);
  return spans;
}
