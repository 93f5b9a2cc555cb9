import { escapeKey } from './json-pointer.ts';
import type { Problem } from './schema/problem.ts';

/** A place in a JSON text where one object has a key more than once. */
export interface DuplicateKey {
  /** JSON Pointer to the member. */
  readonly path: string;
}

/** So many are told; a text with more is no accident, and a list of them helps nobody. */
const MOST_DUPLICATES = 1000;

interface Frame {
  readonly keys: Map<string, number> | null;
  /** The key or index that is being read. */
  at: string | number;
}

/** The index after the closing quote of the string that opens at `start`. */
function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '"') return i + 1;
  }
  return text.length;
}

function decodeKey(literal: string): string {
  if (!literal.includes('\\')) return literal.slice(1, -1);
  try {
    return JSON.parse(literal) as string;
  } catch {
    return literal;
  }
}

/**
 * Finds the keys that an object of a JSON text has more than once, of which a reader keeps one: `JSON.parse` the last,
 * others the first. The text must be JSON; of any other it gives something, and never throws. Reads each character
 * once and without recursion. Tells the first thousand.
 */
export function findDuplicateKeys(text: string): DuplicateKey[] {
  const found: DuplicateKey[] = [];
  const frames: Frame[] = [];
  let expectsKey = false;
  for (let i = 0; i < text.length && found.length < MOST_DUPLICATES; i += 1) {
    const sign = text[i];
    const frame = frames.at(-1);
    if (sign === '"') {
      const end = endOfString(text, i);
      if (expectsKey && frame?.keys) {
        const key = decodeKey(text.slice(i, end));
        const count = (frame.keys.get(key) ?? 0) + 1;
        frame.keys.set(key, count);
        frame.at = key;
        if (count === 2) found.push({ path: frames.map(({ at }) => `/${escapeKey(at)}`).join('') });
        expectsKey = false;
      }
      i = end - 1;
    } else if (sign === '{') {
      frames.push({ keys: new Map(), at: '' });
      expectsKey = true;
    } else if (sign === '[') {
      frames.push({ keys: null, at: 0 });
      expectsKey = false;
    } else if (sign === '}' || sign === ']') {
      frames.pop();
      expectsKey = false;
    } else if (sign === ',' && frame) {
      expectsKey = frame.keys !== null;
      if (typeof frame.at === 'number') frame.at += 1;
    }
  }
  return found;
}

/** One warning for each key that occurs more than once. */
export const describeDuplicateKeys = (text: string, file: string): Problem[] =>
  findDuplicateKeys(text).map(({ path }) => ({
    code: 'duplicate-key',
    level: 'warning',
    file,
    path,
    message: 'An object has this key more than once; the last value is kept, and the ones before it are not seen.',
    hint: 'Look at the text itself: another program may keep the first value, and so be shown something else.',
  }));

/** A text and how its bytes spelt it. */
export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly problems: readonly Problem[];
}

/** Tells UTF-16 by its byte order mark, or by the zero in each pair of the first bytes, which JSON begins with. */
function detectEncoding(bytes: Uint8Array): DecodedText['encoding'] {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0 && second !== 0 && (third ?? 0) === 0 && fourth !== 0) return 'utf-16be';
  if (first !== 0 && second === 0 && third !== 0 && (fourth ?? 0) === 0) return 'utf-16le';
  return 'utf-8';
}

/**
 * Decodes what a file or a server gave as text: UTF-8, or UTF-16 of either order, with or without byte order mark.
 * Bytes that are not valid are replaced by U+FFFD, and told as one problem.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const encoding = detectEncoding(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, problems: [] };
  } catch {
    const text = new TextDecoder(encoding).decode(bytes);
    const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
    const invalid: Problem = {
      code: 'invalid-encoding',
      level: 'warning',
      file,
      path: '',
      message: `Some bytes are not valid ${encoding.toUpperCase()}; each is read as U+FFFD, the first on line ${line}.`,
      hint: 'Save it as UTF-8 again; until then its names and texts are not exactly what was served.',
    };
    return { text, encoding, problems: [invalid] };
  }
}
