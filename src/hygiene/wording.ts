import { findNeeded, holds, type Need } from './find-needed.ts';

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
  readonly compose: () => RegExp;
}

export type Pattern = RegExp | LatePattern;

export const readPattern = (pattern: Pattern): RegExp => ('compose' in pattern ? pattern.compose() : pattern);

/** Whether a text in small letters may hold what a pattern looks for. */
export const mayHold = (small: string, pattern: Pattern): boolean =>
  !('compose' in pattern) || pattern.needed === null || holds(small, pattern.needed);

// What the linter can't read here, a test hands to it whole.
// eslint-disable-next-line no-restricted-globals -- patterns share parts, and each is linted as composed
const compose = (source: string): RegExp => new RegExp(source, 'giu');

const composeLate = (source: string, start: string): LatePattern => {
  let needed: Need | null | undefined;
  let composed: RegExp | null = null;
  return {
    get needed() {
      return (needed ??= findNeeded(source));
    },
    compose: () => (composed ??= compose(start === '' ? source : `${start}(?:${source})`)),
  };
};

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
