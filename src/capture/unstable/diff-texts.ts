/** A part of a text in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two parts of a text have anything in common. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const splitWords = (text: string): string[] => text.match(/[A-Za-z0-9]+|[^A-Za-z0-9]+/g) ?? [];

function* compareWords(words: readonly string[], others: readonly string[]): Generator<Span> {
  let start = 0;
  for (const [i, word] of words.entries()) {
    if (word !== others[i]) yield { start, end: start + word.length };
    start += word.length;
  }
}

const isWordAt = (text: string, index: number): boolean => /[A-Za-z0-9]/.test(text.charAt(index));

/** The one part between what two texts begin and end with alike, widened to whole words. */
function spanBetween(text: string, other: string): Span {
  const shorter = Math.min(text.length, other.length);
  let start = 0;
  while (start < shorter && text[start] === other[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && text.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  let end = text.length - tail;
  while (start > 0 && isWordAt(text, start - 1)) start -= 1;
  while (end < text.length && isWordAt(text, end)) end += 1;
  return { start, end };
}

/**
 * The parts of a text that differ from another, always whole words: what was made up at random may agree in a letter
 * by chance, and must not look another length for that.
 */
export function diffTexts(text: string, other: string): Span[] {
  const [words, others] = [splitWords(text), splitWords(other)];
  const isAligned = words.length === others.length;
  return isAligned ? [...compareWords(words, others)] : [spanBetween(text, other)];
}
