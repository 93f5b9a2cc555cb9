import type { Span } from '../reading/find-phrases.ts';
import type { Field } from '../reading/read-definition.ts';
import type { DefinitionStrings } from './read-strings.ts';

/** Most places that are looked at, and that are kept, for one pattern. */
const MOST_PLACES = 200;
const MOST_ACCEPTED = 3;

/** A place that a pattern matched. */
export interface Wording {
  readonly text: string;
  /** What stands before and after it in its string, at most 200 and 60 UTF-16 units. */
  readonly before: string;
  readonly after: string;
  readonly field: Field;
}

/** The position of the last start that is not beyond an offset. */
function findField(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The accepted places where wordings stand in a definition, in order, without overlap; at most three of each pattern.
 * Patterns carry the flag `g`, bound every repetition, so that a text costs time in proportion to its length, and
 * match no line break.
 */
export function findPatterns(
  { fields, text, starts }: DefinitionStrings,
  patterns: readonly RegExp[],
  accept: (wording: Wording) => boolean = () => true,
): Span[] {
  const places = patterns.flatMap((pattern) => {
    const accepted: { readonly offset: number; readonly span: Span }[] = [];
    let left = MOST_PLACES;
    for (const match of text.matchAll(pattern)) {
      const at = findField(starts, match.index);
      const field = fields[at] as Field;
      const start = match.index - (starts[at] ?? 0);
      const before = field.text.slice(Math.max(0, start - 200), start);
      const after = field.text.slice(start + match[0].length, start + match[0].length + 60);
      if (accept({ text: match[0], before, after, field }))
        accepted.push({ offset: match.index, span: { field, start, end: start + match[0].length } });
      if (accepted.length === MOST_ACCEPTED || (left -= 1) === 0) break;
    }
    return accepted;
  });
  let end = 0;
  return places
    .toSorted((a, b) => a.offset - b.offset)
    .filter(({ offset, span }) => {
      const isFree = offset >= end;
      if (isFree) end = offset + span.end - span.start;
      return isFree;
    })
    .map(({ span }) => span);
}
