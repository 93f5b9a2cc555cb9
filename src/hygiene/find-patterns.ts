import type { Span } from '../classifier/reading/find-phrases.ts';
import type { Field } from '../classifier/reading/read-definition.ts';
import type { Flow } from './read-flow.ts';
import type { DefinitionStrings, RunningText } from './read-strings.ts';
import { findRun, holdsRun, type Run } from './holds-run.ts';
import { searchStarts } from './search-starts.ts';
import { mayHold, readPattern, standsIn, type Pattern, type Wordings } from './wording.ts';

/** Most places that are looked at, and that are kept, for one pattern. */
const MOST_PLACES = 200;
const MOST_ACCEPTED = 3;

/** A place that a pattern matched. */
export interface Wording {
  readonly text: string;
  /** What stands before and after it in its string, at most 200 and 100 UTF-16 units. */
  readonly before: string;
  readonly after: string;
  readonly field: Field;
}

/**
 * The accepted places where patterns match a running text, in order, without overlap; at most three of each pattern.
 */
function findPlaces(
  { fields, parts, text, starts }: RunningText,
  patterns: readonly RegExp[],
  accept: (wording: Wording) => boolean,
): Span[] {
  const places = patterns.flatMap((pattern) => {
    const accepted: { readonly offset: number; readonly length: number; readonly span: Span }[] = [];
    let left = MOST_PLACES;
    for (const { 0: matched, index } of text.matchAll(pattern)) {
      const at = searchStarts(starts, index);
      const [field, part] = [fields[at] as Field, parts[at] as Flow];
      const start = index - (starts[at] ?? 0);
      const end = start + matched.length;
      const before = part.text.slice(Math.max(0, start - 200), start);
      const after = part.text.slice(end, end + 100);
      if (matched !== '' && accept({ text: matched, before, after, field })) {
        const span = { field, start: part.locate(start), end: part.locate(end - 1) + 1 };
        accepted.push({ offset: index, length: matched.length, span });
      }
      if (accepted.length === MOST_ACCEPTED || (left -= 1) === 0) break;
    }
    return accepted;
  });
  let end = 0;
  return places
    .toSorted((a, b) => a.offset - b.offset)
    .filter(({ offset, length }) => {
      const isFree = offset >= end;
      if (isFree) end = offset + length;
      return isFree;
    })
    .map(({ span }) => span);
}

/**
 * The places where patterns match a definition as it was served, in order, without overlap; at most three of each.
 * Patterns carry the flag `g`, bound every repetition, so that a text costs time in proportion to its length, and
 * match no line break between fields.
 */
export const findPatterns = (
  { served }: DefinitionStrings,
  patterns: readonly RegExp[],
  accept: (wording: Wording) => boolean,
): Span[] =>
  patterns.length === 0
    ? []
    : findPlaces(
        served,
        patterns.filter((pattern) => served.text.search(pattern) >= 0),
        accept,
      );

/** What texts are asked for before any pattern of some wordings is. */
const heldRuns = new Map<Wordings, readonly Run[]>();

/** Whether a text in small letters holds one of the words without which no pattern of some wordings matches. */
function isHeld(small: string, wordings: Wordings): boolean {
  let runs = heldRuns.get(wordings);
  if (runs === undefined) heldRuns.set(wordings, (runs = wordings.hold.map(findRun)));
  for (const run of runs) if (holdsRun(small, run)) return true;
  return runs.length === 0;
}

/** The same for wordings of sentences, which are looked for in the text as it flows, language by language. */
export function findWordings(
  { flowing, small }: DefinitionStrings,
  wordings: readonly Wordings[],
  accept: (wording: Wording) => boolean = () => true,
): Span[] {
  const standing: Pattern[] = [];
  // Nearly no text holds nearly any pattern, and asking whether it does costs less than asking for all places.
  for (const each of wordings)
    if (isHeld(small, each))
      for (const pattern of each.patterns)
        if (mayHold(small, pattern) && standsIn(flowing.text, small, pattern)) standing.push(pattern);
  return standing.length === 0 ? [] : findPlaces(flowing, standing.map(readPattern), accept);
}
