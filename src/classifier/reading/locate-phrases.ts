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

/** Phrases by what they open with, a branch for each unit. */
interface Openings {
  readonly next: (Openings | undefined)[];
  readonly phrases: Phrase[];
}

const makeOpenings = (): Openings => ({ next: Array.from({ length: branches }, () => undefined), phrases: [] });

/** How many units of a phrase are told apart: enough that few phrases are left at the end of each branch. */
const openingUnits = 4;
/** Units that leave the same rest share a branch: in whole phrases they are told apart anyway. */
const branches = 128;

/** Phrases of all kinds, so that one walk over a text finds those of every kind. */
const openings = makeOpenings();
for (const [id, entries] of Object.entries(phraseData))
  entries.forEach((entry, order) => {
    const stem = entry.endsWith('*');
    const text = stem ? entry.slice(0, -1) : entry;
    let at = openings;
    for (let i = 0; i < Math.min(openingUnits, text.length); i += 1)
      at = at.next[text.charCodeAt(i) % branches] ??= makeOpenings();
    at.phrases.push({ id: id as PhraseId, order, text, stem });
  });

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
    let branch: Openings | undefined = openings;
    for (let at = start; branch !== undefined; at += 1) {
      for (const phrase of branch.phrases)
        if (!places.has(phrase) && standsAt(text, start, phrase)) places.set(phrase, start);
      branch = at < text.length ? branch.next[text.charCodeAt(at) % branches] : undefined;
    }
  }
  return places;
}
