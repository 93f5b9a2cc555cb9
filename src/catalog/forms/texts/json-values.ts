import type { Json } from '../../schema/tool-definition.ts';
import { relaxJson } from './relaxed-json.ts';

/** A JSON value that stands in a text. */
export interface JsonValue {
  readonly value: Json;
  /** Its text, as JSON. */
  readonly text: string;
  /** Whether it was written with comments, trailing commas or the like. */
  readonly isRelaxed: boolean;
}

/** What a text holds: its values, and the line of each value that begins and is not whole. */
export interface JsonValues {
  readonly values: readonly JsonValue[];
  readonly brokenLines: readonly number[];
}

/** Each character is looked at so many times at most, however many brackets open in vain. */
const MOST_LOOKS = 16;

/** Brackets in a row that open in vain before the rest of a line is left. */
const MOST_STARTS = 4;

/** What opens a value, and no bracket of a log such as `[info]` or `{port}`. */
const OPENING = /\{\s*(?:"[^"\n]*"\s*:|"[^"\n]*$|$)|\[\s*(?:\{\s*(?:"|$)|$)/y;

/** The index after the value that opens at `start`, or where looking stopped since it doesn't close. */
function findEnd(text: string, start: number): { readonly isClosed: boolean; readonly end: number } {
  const open: string[] = [];
  for (let i = start; i < text.length; i += 1) {
    const sign = text[i];
    if (sign === '"') {
      for (i += 1; i < text.length && text[i] !== '"'; i += 1) {
        if (text[i] === '\n') return { isClosed: false, end: i };
        if (text[i] === '\\') i += 1;
      }
    } else if (sign === '{' || sign === '[') open.push(sign);
    else if (sign === '}' || sign === ']') {
      if (open.pop() !== (sign === '}' ? '{' : '[')) return { isClosed: false, end: i };
      if (open.length === 0) return { isClosed: true, end: i + 1 };
    }
  }
  return { isClosed: false, end: text.length };
}

/** Parses JSON, or what nearly is. */
export function parseNearJson(text: string): JsonValue | undefined {
  try {
    return { value: JSON.parse(text) as Json, text, isRelaxed: false };
  } catch {
    const relaxed = relaxJson(text);
    try {
      return relaxed === null ? undefined : { value: JSON.parse(relaxed) as Json, text: relaxed, isRelaxed: true };
    } catch {
      return undefined;
    }
  }
}

/** Among other lines, only what may say a name is worth reading where it is no JSON: programs print much in brackets. */
function parsePart(text: string): JsonValue | undefined {
  if (/\bname\b/.test(text)) return parseNearJson(text);
  try {
    return { value: JSON.parse(text) as Json, text, isRelaxed: false };
  } catch {
    return undefined;
  }
}

/** A list of bare numbers or words is none that anybody means. */
const isMeant = ({ value }: JsonValue): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (!Array.isArray(value) || value.some((each) => typeof each === 'object'));

const opensValue = (text: string, at: number): boolean => {
  OPENING.lastIndex = at;
  return OPENING.test(text);
};

/** The next bracket that opens before `end`, or `end`. */
function findStart(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text[at] !== '{' && text[at] !== '[') at += 1;
  return at;
}

/**
 * Finds the JSON objects and lists in a text that holds other lines too: a log, a session line by line, what a terminal
 * showed. What begins like a value and is not whole is told, and what stands in it is no value by itself.
 */
export function findJsonValues(text: string): JsonValues {
  const values: JsonValue[] = [];
  const brokenLines: number[] = [];
  let looks = 0;
  // Lines further in than this belong to the value before them that is not whole.
  let deepest = Infinity;
  let number = 0;
  for (let start = 0; start < text.length && looks <= text.length * MOST_LOOKS;) {
    number += 1;
    const lineEnd = text.indexOf('\n', start);
    let next = lineEnd < 0 ? text.length : lineEnd + 1;
    let at = findStart(text, start, next);
    const line = number;
    const indent = /[^ \t]/.exec(text.slice(start, next))?.index ?? 0;
    if (indent > deepest) at = next;
    for (let tries = 0; tries < MOST_STARTS && at < next;) {
      const { isClosed, end } = findEnd(text, at);
      looks += end - at;
      const part = text.slice(at, end);
      const read = isClosed ? parsePart(part) : undefined;
      if (read !== undefined && isMeant(read)) {
        values.push(read);
        deepest = Infinity;
        tries = 0;
      } else if (opensValue(text, at)) {
        brokenLines.push(line);
        if (!isClosed || end > next) {
          deepest = indent;
          break;
        }
      } else {
        tries += 1;
        at = findStart(text, at + 1, next);
        continue;
      }
      if (end > next) {
        for (let i = text.indexOf('\n', next); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) number += 1;
        number += 1;
        const rest = text.indexOf('\n', end);
        next = rest < 0 ? text.length : rest + 1;
      }
      at = findStart(text, end, next);
    }
    start = next;
  }
  return { values, brokenLines };
}
