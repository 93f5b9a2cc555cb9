import { diffArrays, diffWordsWithSpace } from 'diff';

/** Longer texts are held against each other up to here; the rest counts as one word. */
const LONGEST = 20_000;
/** More edits than this are no longer looked for: the two texts then count as wholly different. */
const MOST_EDITS = 1_000;

/** A span of a text in UTF-16 units, end exclusive. */
export interface ChangedSpan {
  readonly start: number;
  readonly end: number;
}

/** What differs between two texts: the spans of the first that are gone, and those of the second that are new. */
export interface TextDifference {
  readonly gone: readonly ChangedSpan[];
  readonly added: readonly ChangedSpan[];
}

const wholeOf = (text: string): ChangedSpan[] => (text === '' ? [] : [{ start: 0, end: text.length }]);

/** Compares two texts word by word; in scripts without spaces, letter by letter. Takes no more time than its limits allow. */
export function diffTexts(before: string, after: string): TextDifference {
  const parts = diffWordsWithSpace(before.slice(0, LONGEST), after.slice(0, LONGEST), { maxEditLength: MOST_EDITS });
  if (parts === undefined) return { gone: wholeOf(before), added: wholeOf(after) };
  const difference = { gone: [] as ChangedSpan[], added: [] as ChangedSpan[] };
  let [old, young] = [0, 0];
  for (const { value, added, removed } of parts) {
    if (removed) difference.gone.push({ start: old, end: old + value.length });
    if (added) difference.added.push({ start: young, end: young + value.length });
    if (!added) old += value.length;
    if (!removed) young += value.length;
  }
  if (before.slice(LONGEST) !== after.slice(LONGEST)) {
    if (before.length > LONGEST) difference.gone.push({ start: LONGEST, end: before.length });
    if (after.length > LONGEST) difference.added.push({ start: LONGEST, end: after.length });
  }
  return difference;
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

const cutSentences = (text: string): string[] =>
  [...sentences.segment(text.slice(0, LONGEST))]
    .map(({ segment }) => segment.trim())
    .concat(text.slice(LONGEST))
    .filter((sentence) => sentence !== '');

/** Sentences that the second text has more than the first, and the other way round, as served. */
export interface SentenceDifference {
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

/** Compares two texts sentence by sentence; white space between sentences counts for nothing. */
export function diffSentences(before: string, after: string): SentenceDifference {
  const [old, young] = [cutSentences(before), cutSentences(after)];
  const parts = diffArrays(old, young, { maxEditLength: MOST_EDITS }) ?? [
    { value: old, removed: true, added: false },
    { value: young, removed: false, added: true },
  ];
  return {
    gone: parts.filter(({ removed }) => removed).flatMap(({ value }) => value),
    added: parts.filter(({ added }) => added).flatMap(({ value }) => value),
  };
}
