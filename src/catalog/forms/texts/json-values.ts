import type { Json } from '../../schema/tool-definition.ts';

/** A JSON value that stands in a text. */
export interface JsonValue {
  readonly value: Json;
  /** Its text. */
  readonly text: string;
}

/** Each character is looked at so many times at most, however many brackets open in vain. */
const MOST_LOOKS = 16;

/** Opening brackets of one line that are tried. */
const MOST_STARTS = 4;

/** The index after the value that opens at `start`, or -1 where it doesn't close; `end` is where looking stopped. */
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

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/**
 * Finds the JSON objects and lists in a text that holds other lines too: a log, a session line by line, what a terminal
 * showed. One a line, and whatever lines it goes on over; a list of bare numbers or words is none.
 */
export function findJsonValues(text: string): JsonValue[] {
  const found: JsonValue[] = [];
  let looks = 0;
  for (let start = 0; start < text.length && looks <= text.length * MOST_LOOKS;) {
    const lineEnd = text.indexOf('\n', start);
    let next = lineEnd < 0 ? text.length : lineEnd + 1;
    let at = start;
    for (let tries = 0; tries < MOST_STARTS; tries += 1) {
      while (at < next && text[at] !== '{' && text[at] !== '[') at += 1;
      if (at >= next) break;
      const { isClosed, end } = findEnd(text, at);
      looks += end - at;
      const part = text.slice(at, end);
      const value = isClosed ? parse(part) : undefined;
      if (
        typeof value === 'object' &&
        value !== null &&
        (!Array.isArray(value) || value.some((each) => typeof each === 'object'))
      ) {
        found.push({ value, text: part });
        const rest = text.indexOf('\n', end - 1);
        next = rest < 0 ? text.length : rest + 1;
        break;
      }
      at += 1;
    }
    start = next;
  }
  return found;
}
