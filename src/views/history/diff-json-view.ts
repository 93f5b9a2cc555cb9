import { structuredPatch } from 'diff';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { diffTexts, type ChangedSpan } from '../../history/diff-texts.ts';
import { segmentText, shortenText, type TextSegment } from '../text-segments.ts';

/** A line of JSON: kept, gone or added; marked is what of it the other side doesn't have. */
export interface JsonLine {
  readonly sign: ' ' | '-' | '+';
  readonly segments: readonly TextSegment[];
}

/** Lines around something that differs, on both sides. */
export interface JsonHunk {
  readonly before: readonly JsonLine[];
  readonly after: readonly JsonLine[];
}

/** Two JSON values side by side, as far as they differ. */
export interface JsonDiff {
  readonly hunks: readonly JsonHunk[];
  /** How many lines that differ are not shown. */
  readonly leftOut: number;
}

const CONTEXT = 2;
const MOST_EDITS = 1_000;
const MOST_LINES = 250;
const LONGEST_LINE = 1_000;
/** Lines that have less than this in common are not held against each other word by word. */
const LEAST_COMMON = 0.4;

const spell = (value: Json | undefined): string => (value === undefined ? '' : `${JSON.stringify(value, null, 2)}\n`);

const wholeOf = (text: string): ChangedSpan[] => [{ start: 0, end: text.length }];
const lengthOf = (spans: readonly ChangedSpan[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** What differs between a line and the one in its place; all of it where they have little in common, or there is none. */
function diffLine(before: string | undefined, after: string | undefined) {
  if (before === undefined || after === undefined) return { gone: wholeOf(before ?? ''), added: wholeOf(after ?? '') };
  const { gone, added } = diffTexts(before, after);
  const common = Math.max(before.length - lengthOf(gone), after.length - lengthOf(added));
  return common < Math.max(before.length, after.length) * LEAST_COMMON
    ? { gone: wholeOf(before), added: wholeOf(after) }
    : { gone, added };
}

const makeLine = (sign: JsonLine['sign'], text: string, marked: readonly ChangedSpan[]): JsonLine => {
  const indent = text.length - text.trimStart().length;
  const spans = marked.map(({ start, end }) => ({ start: Math.max(start, indent), end }));
  return { sign, segments: segmentText(text, spans, []) };
};

/** Lines that went and those that came in their place, side by side. */
function pairLines(gone: readonly string[], added: readonly string[]): JsonHunk {
  const spans = Array.from({ length: Math.max(gone.length, added.length) }, (_, i) => diffLine(gone[i], added[i]));
  return {
    before: gone.map((text, i) => makeLine('-', text, spans[i]?.gone ?? [])),
    after: added.map((text, i) => makeLine('+', text, spans[i]?.added ?? [])),
  };
}

/** A hunk of a patch, its lines with their signs in front, as two sides. */
function splitHunk(lines: readonly string[]): JsonHunk {
  const sides = { before: [] as JsonLine[], after: [] as JsonLine[] };
  for (let i = 0; i < lines.length;) {
    const take = (sign: string): string[] => {
      const start = i;
      while (lines[i]?.startsWith(sign)) i += 1;
      return lines.slice(start, i).map((line) => shortenText(line.slice(1), LONGEST_LINE).shown);
    };
    const { before, after } = pairLines(take('-'), take('+'));
    const kept = take(' ').map((text) => makeLine(' ', text, []));
    sides.before.push(...before, ...kept);
    sides.after.push(...after, ...kept);
    if (before.length + after.length + kept.length === 0) i += 1;
  }
  return sides;
}

const cutLines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** Holds two JSON values against each other line by line; null where they are spelled the same. */
export function viewJsonDiff(before: Json | undefined, after: Json | undefined): JsonDiff | null {
  const [old, young] = [spell(before), spell(after)];
  if (old === young) return null;
  const patch = structuredPatch('', '', old, young, '', '', { context: CONTEXT, maxEditLength: MOST_EDITS });
  const hunks = patch?.hunks.map(({ lines }) => lines) ?? [
    [...cutLines(old).map((line) => `-${line}`), ...cutLines(young).map((line) => `+${line}`)],
  ];
  const shown: string[][] = [];
  let room = MOST_LINES;
  for (const lines of hunks) {
    if (room > 0) shown.push(lines.slice(0, room));
    room -= lines.length;
  }
  return { hunks: shown.map(splitHunk), leftOut: Math.max(0, -room) };
}
