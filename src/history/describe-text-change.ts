import { diffSentences, diffTexts, type ChangedSpan } from './diff-texts.ts';
import { ours, quote, say, type Wording } from './say.ts';

const countWords = (text: string, spans: readonly ChangedSpan[]): number =>
  spans.reduce((sum, { start, end }) => sum + (text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);

/** `3 words`, `1 word`. */
const words = (count: number): string => `${count} word${count === 1 ? '' : 's'}`;

/** How a text differs from what it was, in one clause; `subject` is what the text is of. None where only white space does. */
export function* describeTextChange(subject: Wording, before: string, after: string): Generator<Wording> {
  if (before.trim() === after.trim()) return;
  if (before.trim() === '') yield say`${subject} is new: ${quote(after)}`;
  else if (after.trim() === '') yield say`${subject} is gone`;
  else {
    const { gone, added } = diffSentences(before, after);
    if (gone.length + added.length === 0) yield say`${subject} has other white space`;
    else if (gone.length === 0) yield say`${subject} adds ${quote(added.join(' '))}`;
    else if (added.length === 0) yield say`${subject} drops ${quote(gone.join(' '))}`;
    else {
      const difference = diffTexts(before, after);
      const [into, out] = [countWords(after, difference.added), countWords(before, difference.gone)];
      const counts = [...(into > 0 ? [`${words(into)} in`] : []), ...(out > 0 ? [`${words(out)} out`] : [])];
      yield say`${subject} ${ours(counts.length > 0 ? `is worded otherwise: ${counts.join(', ')}` : 'is punctuated otherwise')}`;
    }
  }
}
