import phraseData from '../../../data/vocabulary/phrases.json' with { type: 'json' };

export type PhraseId = keyof typeof phraseData;

export interface Phrase {
  readonly id: PhraseId;
  /** Its place among the phrases of its kind. */
  readonly order: number;
  readonly text: string;
  /** Whether a word may go on after it, as a `*` in the data says. */
  readonly stem: boolean;
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

/** A number for so many units of a text from a place on; texts that open alike have the same. */
function hashOpening(text: string, at: number, units: number): number {
  let hash = 0;
  for (let i = at; i < at + units; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

/** Phrases of all kinds by their opening, so that one walk over a text finds those of every kind: short ones by less of it. */
const openings = [2, 6].map((units) => ({ units, phrases: new Map<number, Phrase[]>() }));
for (const [id, entries] of Object.entries(phraseData))
  for (const [order, entry] of entries.entries()) {
    const stem = entry.endsWith('*');
    const text = stem ? entry.slice(0, -1) : entry;
    const opening = openings.findLast(({ units }) => units <= text.length);
    const hash = hashOpening(text, 0, opening?.units ?? 0);
    const alike = opening?.phrases.get(hash) ?? [];
    opening?.phrases.set(hash, [...alike, { id: id as PhraseId, order, text, stem }]);
  }

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
  let isInWord = false;
  for (let start = 0; start < text.length; start += 1) {
    const isWithin = isInWord;
    isInWord = isLetterAt(text, start);
    if (isInWord && isWithin) continue;
    for (const { units, phrases } of openings)
      for (const phrase of phrases.get(hashOpening(text, start, units)) ?? [])
        if (!places.has(phrase) && standsAt(text, start, phrase)) places.set(phrase, start);
  }
  return places;
}
