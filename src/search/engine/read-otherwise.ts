import { allowTypos, measureTypos } from './measure-typos.ts';
import { matchSlot, type SearchIndex } from './match-slot.ts';
import type { Slot } from './parse-question.ts';
import { LONGEST_START } from './search-files.ts';
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

/** Two words that somebody wrote as one, `sendcampaign`; null where it can't be taken apart into words of the index. */
async function cutWord({ terms }: SearchIndex, word: string): Promise<readonly [string, string] | null> {
  for (let at = word.length - LONGEST_START - 1; at > LONGEST_START; at -= 1) {
    const [start, end] = [word.slice(0, at), word.slice(at)];
    if ((await terms.findExact(start)) === null) continue;
    if ((await terms.findExact(end)) !== null) return [start, end];
  }
  return null;
}

/** Looks for a word that nothing has as two words, then as a slip. */
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
