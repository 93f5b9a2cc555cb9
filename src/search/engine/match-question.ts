import { cutWord, guessWord, matchSlot, type SearchIndex } from './match-slot.ts';
import type { Slot } from './parse-question.ts';
import type { SearchNote } from './search-answer.ts';
import type { SlotMatch } from './slot-match.ts';

/** A part of a question with what answers it. */
export interface MatchedSlot {
  readonly slot: Slot;
  readonly match: SlotMatch;
}

/** What answers a question, before filters. */
export interface MatchedQuestion {
  /** Parts that something answers. */
  readonly matched: readonly MatchedSlot[];
  readonly notes: readonly SearchNote[];
  /** Numbers of the tools that answer every part, unordered. */
  readonly whole: readonly number[];
  /** Where those are few: the tools that answer some part; else none. */
  readonly partly: readonly number[];
}

/** Where so many tools answer all of a question, those that answer a part are not worth a look. */
const ENOUGH = 10;

const hasAny = ({ match }: MatchedSlot): boolean => match.scores.some((score) => score > 0);

/** Looks for a word that nothing has as two words, then as a slip. */
async function readOtherwise(index: SearchIndex, slot: Slot) {
  const cut = slot.word === null ? null : await cutWord(index, slot.word);
  if (cut !== null) {
    const slots = cut.map((word) => ({ ...slot, label: word, word }));
    const matched = await Promise.all(slots.map(async (each) => ({ slot: each, match: await matchSlot(index, each) })));
    return { matched, word: cut.join(' ') };
  }
  const guess = await guessWord(index, slot);
  return guess === null ? null : { matched: [{ slot, match: guess.match }], word: guess.word };
}

/** The tools that answer all of some parts, and those that answer only some of them. */
function divideTools(matched: readonly MatchedSlot[], tools: number) {
  const whole: number[] = [];
  const partly: number[] = [];
  for (let id = 0; id < tools; id += 1) {
    const answered = matched.filter(({ match }) => (match.scores[id] ?? 0) > 0).length;
    if (answered === 0) continue;
    if (answered === matched.length) whole.push(id);
    else partly.push(id);
  }
  return { whole, partly };
}

/** Finds the tools that answer every part of a question, or else any, and says how it was taken. */
export async function matchQuestion(index: SearchIndex, slots: readonly Slot[]): Promise<MatchedQuestion> {
  const { count } = index.head;
  const notes: SearchNote[] = [];
  const missing: string[] = [];
  const first = await Promise.all(slots.map(async (slot) => ({ slot, match: await matchSlot(index, slot) })));
  const matched: MatchedSlot[] = [];
  for (const each of first) {
    if (hasAny(each)) {
      matched.push(each);
      continue;
    }
    const other = await readOtherwise(index, each.slot);
    if (other === null) missing.push(each.slot.label);
    else {
      matched.push(...other.matched);
      notes.push({ kind: 'read-as', typed: each.slot.label, word: other.word });
    }
  }
  if (missing.length > 0) notes.push({ kind: 'nothing-has', words: missing });
  const { whole, partly } = divideTools(matched, count);
  if (whole.length >= ENOUGH || partly.length === 0) return { matched, notes, whole, partly: [] };
  return { matched, notes: [...notes, { kind: 'any-word', whole: whole.length }], whole, partly };
}
