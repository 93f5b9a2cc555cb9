import phraseData from '../../../data/vocabulary/phrases.json' with { type: 'json' };
import { splitText } from './split-words.ts';

export type PhraseId = keyof typeof phraseData;

export interface Phrase {
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
  'rather than ',
  'rather than being ',
  'instead of ',
  'instead of being ',
  // "To permanently delete, …" tells of another call.
  '. to ',
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

const longestDenial = Math.max(...denials.map(({ length }) => length));

const isPlain = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text);

function makePhrase(id: PhraseId, entry: string, order: number): Phrase {
  const stem = entry.endsWith('*');
  const text = stem ? entry.slice(0, -1) : entry;
  const words = splitText(text);
  return { id, order, text, stem, first: isPlain(text) && words.length > 1 ? (words[0]?.text ?? null) : null };
}

/** Phrases by what they open with, a branch for each unit. */
interface Openings {
  readonly next: Map<number, Openings>;
  readonly phrases: Phrase[];
}

/** How many units of a phrase are told apart by branches: enough that few phrases are left at the end of each. */
const openingUnits = 4;

function addPhrase(openings: Openings, phrase: Phrase): void {
  let at = openings;
  for (let i = 0; i < Math.min(openingUnits, phrase.text.length); i += 1) {
    const unit = phrase.text.charCodeAt(i);
    const next = at.next.get(unit) ?? { next: new Map<number, Openings>(), phrases: [] };
    at.next.set(unit, next);
    at = next;
  }
  at.phrases.push(phrase);
}

/** Phrases of all kinds, so that one walk over a text finds those of every kind. */
const openings: Openings = { next: new Map(), phrases: [] };
for (const [id, entries] of Object.entries(phraseData))
  entries.forEach((entry, order) => addPhrase(openings, makePhrase(id as PhraseId, entry, order)));

/** Whether a phrase stands at a place undenied, and ends a word there. Scripts without spaces need no word ends. */
function standsAt(text: string, at: number, { text: phrase, stem }: Phrase): boolean {
  if (!text.startsWith(phrase, at)) return false;
  const end = at + phrase.length;
  if (!stem && isLetterAt(text, end) && isLetterAt(text, end - 1)) return false;
  const before = text.slice(Math.max(0, at - longestDenial), at);
  return !denials.some((denial) => before.endsWith(denial));
}

/** Where phrases stand in a text in small letters as whole words and undenied: the first place of each. */
export function locatePhrases(text: string): Map<Phrase, number> {
  const places = new Map<Phrase, number>();
  for (let start = 0; start < text.length; start += 1) {
    if (isLetterAt(text, start) && isLetterAt(text, start - 1)) continue;
    let branch: Openings | undefined = openings;
    for (let at = start; branch !== undefined; at += 1) {
      for (const phrase of branch.phrases)
        if (!places.has(phrase) && standsAt(text, start, phrase)) places.set(phrase, start);
      branch = branch.next.get(text.charCodeAt(at));
    }
  }
  return places;
}
