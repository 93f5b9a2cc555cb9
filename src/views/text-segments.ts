import { findHiddenCharacters } from '../catalog/hidden-characters.ts';

/** A run of served text that is shown in one way. */
export interface TextSegment {
  readonly text: string;
  /** Whether a rule rests on it. */
  readonly isMarked: boolean;
  /** The code point to show in its place, where it is a hidden character. */
  readonly hidden: string | null;
  /** The numbers of what was found in the marked span that ends here. */
  readonly numbers: readonly number[];
}

/** A span of a text in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** What was found in it, where findings are numbered. */
  readonly numbers?: readonly number[];
}

/** For each unit of a text, 1 where a span covers it. */
function maskSpans(length: number, spans: readonly Span[]): Uint8Array {
  const mask = new Uint8Array(length);
  for (const { start, end } of spans) mask.fill(1, start, end);
  return mask;
}

/** Blank edges, and the indentation that all lines but the first share: what a docstring has and no reader wants. */
export function findIndentation(text: string): Span[] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index).filter((index) => index < end);
  const indents = breaks.map((index, i) => {
    const line = text.slice(index + 1, breaks[i + 1] ?? end);
    return line.trim() === '' ? Infinity : line.length - line.trimStart().length;
  });
  const shared = indents.reduce((least, indent) => Math.min(least, indent), Infinity);
  const margins = Number.isFinite(shared)
    ? breaks.map((index, i) => ({ start: index + 1, end: Math.min(index + 1 + shared, breaks[i + 1] ?? end) }))
    : [];
  return [{ start: 0, end: start }, ...margins, { start: end, end: text.length }];
}

/**
 * Cuts a served text into runs: inside or outside of the marked spans, and each hidden character by itself.
 * What lies in an omitted span is left out; give only white space there.
 */
export function segmentText(text: string, marked: readonly Span[], omitted: readonly Span[]): TextSegment[] {
  const hidden = new Map(findHiddenCharacters(text).map((each) => [each.index, each]));
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...marked, ...omitted]) cuts.add(start).add(end);
  for (const { index, length } of hidden.values()) cuts.add(index).add(index + length);
  const borders = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).toSorted((a, b) => a - b);
  const isMarked = maskSpans(text.length, marked);
  const isOmitted = maskSpans(text.length, omitted);
  const runs = borders
    .slice(0, -1)
    .map((start, i) => ({ start, text: text.slice(start, borders[i + 1]) }))
    .filter(({ start, text: run }) => hidden.has(start) || isOmitted[start] !== 1 || run.trim() !== '')
    .map(({ start, text: run }): TextSegment => ({
      text: run,
      isMarked: isMarked[start] === 1,
      hidden: hidden.get(start)?.code ?? null,
      numbers: marked.filter(({ end }) => end === start + run.length).flatMap(({ numbers = [] }) => numbers),
    }));
  const merged: TextSegment[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    const isSame = last?.hidden === null && run.hidden === null && last.isMarked === run.isMarked;
    if (isSame && last.numbers.length === 0) merged.splice(-1, 1, { ...run, text: last.text + run.text });
    else merged.push(run);
  }
  return merged;
}

/** A served text as far as a page shows it, and how many UTF-16 units are left out. */
export function shortenText(text: string, longest: number): { readonly shown: string; readonly leftOut: number } {
  if (text.length <= longest) return { shown: text, leftOut: 0 };
  const end = /[\uD800-\uDBFF]/.test(text.charAt(longest - 1)) ? longest - 1 : longest;
  return { shown: text.slice(0, end), leftOut: text.length - end };
}
