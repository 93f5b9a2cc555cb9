import { readPart } from '#vocabulary-parts';
import { hashUnits } from '../../catalog/hash-units.ts';
import phraseData from '../../../data/vocabulary/phrases.json' with { type: 'json' };
import { isForeign } from './is-foreign.ts';

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

/** Phrases by kind, in their order; 0 stands for one that has not been fetched. */
type PhraseData = Readonly<Record<PhraseId, readonly (string | 0)[]>>;

interface PhraseIndex {
  /** Phrases of all kinds by their opening, so that one walk over a text finds those of every kind. */
  readonly byOpening: ReadonlyMap<number, readonly Phrase[]>;
  /** Which remainders the numbers of openings leave: most places of a text have none of them. */
  readonly remainders: Uint8Array;
  readonly isWhole: boolean;
}

function indexPhrases(data: PhraseData): PhraseIndex {
  const byOpening = new Map<number, Phrase[]>();
  const remainders = new Uint8Array(2 ** 16);
  let isWhole = true;
  for (const [id, entries] of Object.entries(data))
    for (const [order, entry] of entries.entries()) {
      isWhole &&= entry !== 0;
      if (entry === 0) continue;
      const stem = entry.endsWith('*');
      const text = stem ? entry.slice(0, -1) : entry;
      const hash = hashUnits(text, 0, text.length < openingUnits.long ? openingUnits.short : openingUnits.long);
      byOpening.set(hash, [...(byOpening.get(hash) ?? []), { id: id as PhraseId, order, text, stem }]);
      remainders[hash & 0xffff] = 1;
    }
  return { byOpening, remainders, isWhole };
}

// A browser begins with phrases of plain letters: no other can stand in a text of such letters.
const near: PhraseData = phraseData;
let index = indexPhrases(near);

/** The phrases that a text may hold. */
function indexFor(text: string): PhraseIndex {
  if (index.isWhole || !isForeign(text)) return index;
  const far: PhraseData = readPart('phrases');
  const join = ([id, own]: [string, PhraseData[PhraseId]]) => [
    id,
    own.map((entry, i) => entry || far[id as PhraseId][i]),
  ];
  index = indexPhrases(Object.fromEntries(Object.entries(near).map(join)) as PhraseData);
  return index;
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
  const { byOpening, remainders } = indexFor(text);
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
