import { findEnd, findNeeded, holds, type Need } from './find-needed.ts';
import { findOpenings } from './find-openings.ts';
import { findRun, holdsRun } from './holds-run.ts';
import { findLongest } from './split-source.ts';

/** Wordings of one thing in one language. */
export interface Wordings {
  /**
   * In small letters: every pattern holds one of these, so that a text without any is passed over at no cost. Empty
   * where there is no such word.
   */
  readonly hold: readonly string[];
  readonly patterns: readonly Pattern[];
}

/** An expression that is composed when it is first asked for: most texts need hardly any of them. */
export interface LatePattern {
  /** What a text holds that it matches; null where that may be anything. */
  readonly needed: Need | null;
  /** Runs of small letters of which one opens whatever it matches; null where that may be anything. */
  readonly openings: readonly string[] | null;
  /** The longest that it can match, in UTF-16 units. */
  readonly longest: number;
  /** Whether it begins only where a word begins. */
  readonly opensWord: boolean;
  readonly compose: () => RegExp;
  /** Whether it matches at a place of a text, which must be the start of a word where it opens one. */
  readonly matchesAt: (text: string, at: number) => boolean;
}

export type Pattern = RegExp | LatePattern;

export const readPattern = (pattern: Pattern): RegExp => ('compose' in pattern ? pattern.compose() : pattern);

const neededByPlain = new Map<RegExp, Need | null>();

/** What a text holds in small letters that a pattern matches; null where that may be anything. */
function readNeeded(pattern: Pattern): Need | null {
  if ('compose' in pattern) return pattern.needed;
  let needed = neededByPlain.get(pattern);
  if (needed === undefined) neededByPlain.set(pattern, (needed = findNeeded(pattern.source)));
  return needed;
}

/** Whether a text in small letters may hold what a pattern looks for. */
export function mayHold(small: string, pattern: Pattern): boolean {
  const needed = readNeeded(pattern);
  return needed === null || holds(small, needed);
}

// What the linter can't read here, a test hands to it whole.
// eslint-disable-next-line no-restricted-globals -- patterns share parts, and each is linted as composed
const compose = (source: string, flags: string): RegExp => new RegExp(source, flags);

const composeLate = (source: string, start: string): LatePattern => {
  let needed: Need | null | undefined;
  let openings: readonly string[] | null | undefined;
  let longest: number | undefined;
  let composed: RegExp | null = null;
  let sticky: RegExp | null = null;
  return {
    get needed() {
      return (needed ??= findNeeded(source));
    },
    get openings() {
      return (openings ??= findOpenings(source));
    },
    get longest() {
      return (longest ??= findLongest(source));
    },
    opensWord: start !== '',
    compose: () => (composed ??= compose(start === '' ? source : `${start}(?:${source})`, 'giu')),
    matchesAt: (text, at) => {
      sticky ??= compose(source, 'iuy');
      sticky.lastIndex = at;
      return sticky.test(text);
    },
  };
};

/** Whether a word may begin at a place of a text, by what stands before. */
function beginsWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (before <= '\u007f') return !/\w/.test(before);
  return !/[\p{L}\p{N}_]$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** What is tried at more places, or can match more units, is looked for everywhere, so that no text costs more. */
const most = { places: 200, units: 1000 } as const;

/**
 * Whether a pattern matches somewhere in a text, given in small letters too. Trying it only where one of its openings
 * stands, with all that it needs near, costs much less than everywhere, and spares composing most.
 */
export function standsIn(text: string, small: string, pattern: Pattern): boolean {
  if (!('compose' in pattern) || pattern.openings === null) return text.search(readPattern(pattern)) >= 0;
  const { openings, needed, longest, opensWord, matchesAt } = pattern;
  const mayMatchAt = (at: number): boolean =>
    (!opensWord || beginsWord(text, at)) &&
    (needed === null || longest > most.units || findEnd(small, small.slice(at, at + longest), needed) >= 0);
  let places = 0;
  for (const opening of openings) {
    if (!holdsRun(small, findRun(opening))) continue;
    for (let at = small.indexOf(opening); at >= 0; at = small.indexOf(opening, at + 1)) {
      if ((places += 1) > most.places) return text.search(readPattern(pattern)) >= 0;
      if (mayMatchAt(at) && matchesAt(text, at)) return true;
    }
  }
  return false;
}

const WORD_START = '(?<![\\p{L}\\p{N}_])';

/**
 * A pattern for words of any alphabet, in small or capital letters, that begins where a word begins. What it is matched
 * against flows: one space for white space, straight quotes.
 */
export const wording = (source: TemplateStringsArray, ...parts: readonly string[]): Pattern =>
  composeLate(String.raw(source, ...parts), WORD_START);

/** The same for scripts that don't part words, which may begin anywhere. */
export const phrase = (source: TemplateStringsArray, ...parts: readonly string[]): Pattern =>
  composeLate(String.raw(source, ...parts), '');
