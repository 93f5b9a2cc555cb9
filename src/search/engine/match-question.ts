import { matchSlot, type SearchIndex } from './match-slot.ts';
import type { Slot } from './parse-question.ts';
import type { SearchNote } from './search-answer.ts';
import { LEVELS } from './search-levels.ts';
import { HOW, type SlotMatch } from './slot-match.ts';

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

/** Whether a tool answers a part by its name, or by what it is, and not only somewhere in its text. */
const answersPlainly = ({ hows, levels }: SlotMatch, id: number): boolean =>
  (levels[id] ?? 0) >= LEVELS.name || (hows[id] ?? 0) > HOW.concept;

/**
 * The tools that answer all of some parts, one of several plainly, and those that answer only some of them: long texts hold
 * any words.
 */
function divideTools(matched: readonly MatchedSlot[], tools: number) {
  const whole: number[] = [];
  const partly: number[] = [];
  for (let id = 0; id < tools; id += 1) {
    const parts = matched.filter(({ match }) => (match.scores[id] ?? 0) > 0);
    if (parts.length === 0) continue;
    const isPlain = parts.length === 1 || parts.some(({ match }) => answersPlainly(match, id));
    (parts.length === matched.length && isPlain ? whole : partly).push(id);
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
    // Few questions need it, and every reader would fetch it.
    const { readOtherwise } = await import('./read-otherwise.ts');
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
