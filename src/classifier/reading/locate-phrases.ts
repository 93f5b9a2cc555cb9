import { hashUnits } from '../../catalog/hash-units.ts';
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

/** What denies a phrase right before it. "To permanently delete, …" tells of another call. */
const denial =
  /(?:(?:n[o']t|never|nothing|none|no|without|rather than(?: being)?|instead of(?: being)?|\. to|nie|nicht|pas|sans| ne|sin|não|sem|не|без|bez|ohne|keine?) |non-|不[会會]?|未|[无無]法|非|無)$/;
const longestDenial = 18;

/** How many units of a phrase's opening tell it from most others: of a short phrase its first two. */
const openingUnits = { short: 2, long: 6 } as const;

/** Phrases of all kinds by their opening, so that one walk over a text finds those of every kind. */
const byOpening = new Map<number, Phrase[]>();
/** Which remainders the numbers of openings leave: most places of a text have none of them. */
const remainders = new Uint8Array(2 ** 16);
for (const [id, entries] of Object.entries(phraseData))
  for (const [order, entry] of entries.entries()) {
    const stem = entry.endsWith('*');
    const text = stem ? entry.slice(0, -1) : entry;
    const hash = hashUnits(text, 0, text.length < openingUnits.long ? openingUnits.short : openingUnits.long);
    byOpening.set(hash, [...(byOpening.get(hash) ?? []), { id: id as PhraseId, order, text, stem }]);
    remainders[hash & 0xffff] = 1;
  }

/** Whether a phrase stands at a place undenied, and ends a word there. Scripts without spaces need no word ends. */
function standsAt(text: string, at: number, { text: phrase, stem }: Phrase): boolean {
  if (!text.startsWith(phrase, at)) return false;
  const end = at + phrase.length;
  if (!stem && isLetterAt(text, end) && isLetterAt(text, end - 1)) return false;
  return !denial.test(text.slice(Math.max(0, at - longestDenial), at));
}

/** Where phrases stand in a text in small letters as whole words and undenied: the first place of each. */
export function locatePhrases(text: string): Map<Phrase, number> {
  const places = new Map<Phrase, number>();
  const look = (start: number, hash: number): void => {
    if (remainders[hash & 0xffff] === 1)
      for (const phrase of byOpening.get(hash) ?? [])
        if (!places.has(phrase) && standsAt(text, start, phrase)) places.set(phrase, start);
  };
  let isInWord = false;
  for (let start = 0; start + openingUnits.short <= text.length; start += 1) {
    const isWithin = isInWord;
    isInWord = isLetterAt(text, start);
    if (isInWord && isWithin) continue;
    const short = hashUnits(text, start, start + openingUnits.short);
    look(start, short);
    const end = start + openingUnits.long;
    if (end <= text.length) look(start, hashUnits(text, start + openingUnits.short, end, short));
  }
  return places;
}
