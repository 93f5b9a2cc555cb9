import { allowTypos, measureTypos } from './measure-typos.ts';
import { matchSlot, type SearchIndex } from './match-slot.ts';
import type { Slot } from './parse-question.ts';
import { LONGEST_START } from './search-files.ts';
import { countNameWords } from './search-levels.ts';
import { HOW, SlotMatch } from './slot-match.ts';
import { isUnspaced } from './split-terms.ts';
import { stemWord } from './stem-word.ts';

/** What having a word but for a slip counts for, against having the very word. */
const TYPO_FACTOR = 0.6;

/** What a word that nothing has was meant to be, with what has that. */
async function guessWord(index: SearchIndex, { word, isOpen }: Slot) {
  const most = word === null || isUnspaced(word) ? 0 : allowTypos(word);
  if (word === null || most === 0) return null;
  const near = (await index.terms.findStarting(word.slice(0, 2)))
    .map((found) => ({ found, typos: measureTypos(word, found.term, most, isOpen) }))
    .filter(({ typos }) => typos <= most);
  const fewest = Math.min(...near.map(({ typos }) => typos));
  const guesses = near
    .filter(({ typos }) => typos === fewest)
    .map(({ found }) => ({ term: found.term, posting: found.read() }))
    .toSorted((a, b) => b.posting.ids.length - a.posting.ids.length);
  const best = guesses[0]?.term;
  if (best === undefined) return null;
  const match = new SlotMatch(index.head.count);
  for (const { term, posting } of guesses)
    if (stemWord(term) === stemWord(best)) match.addPosting(posting, TYPO_FACTOR, HOW.typo);
  return { match, word: best };
}

/** The ways in which a word is so many words of the index, the longest first word first. */
async function listCuts(index: SearchIndex, word: string, count: number): Promise<(readonly string[])[]> {
  const { terms } = index;
  if (count === 1) return (await terms.findExact(word)) === null ? [] : [[word]];
  const cuts: (readonly string[])[] = [];
  for (let at = word.length - LONGEST_START - 1; at > LONGEST_START; at -= 1) {
    const start = word.slice(0, at);
    if ((await terms.findExact(start)) === null) continue;
    for (const rest of await listCuts(index, word.slice(at), count - 1)) cuts.push([start, ...rest]);
  }
  return cuts;
}

/** Whether a tool is called just so, its name cut into these words. */
async function isName({ terms }: SearchIndex, words: readonly string[]): Promise<boolean> {
  const named = await Promise.all(
    words.map(async (word) => {
      const posting = (await terms.findExact(word))?.read();
      const ids = [...(posting?.ids ?? [])];
      return new Set(ids.filter((_, i) => countNameWords(posting?.levels[i] ?? 0) === words.length));
    }),
  );
  return named.reduce((all, ids) => all.intersection(ids), named[0] ?? new Set<number>()).size > 0;
}

/**
 * The two or three words that somebody wrote as one, `sendcampaign`: those that are a tool's name, else the first two; null
 * where it can't be taken apart into words of the index.
 */
async function cutWord(index: SearchIndex, word: string): Promise<readonly string[] | null> {
  const pairs = await listCuts(index, word, 2);
  for (const words of [...pairs, ...(await listCuts(index, word, 3))]) if (await isName(index, words)) return words;
  return pairs[0] ?? null;
}

/** Looks for a word that nothing has as two or three words, then as a slip. */
export async function readOtherwise(index: SearchIndex, slot: Slot) {
  const cut = slot.word === null ? null : await cutWord(index, slot.word);
  if (cut !== null) {
    const slots = cut.map((word) => ({ ...slot, label: word, word }));
    const matched = await Promise.all(slots.map(async (each) => ({ slot: each, match: await matchSlot(index, each) })));
    return { matched, word: cut.join(' ') };
  }
  const guess = await guessWord(index, slot);
  return guess === null ? null : { matched: [{ slot, match: guess.match }], word: guess.word };
}
