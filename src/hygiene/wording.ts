/** Wordings of one thing in one language. */
export interface Wordings {
  /**
   * In small letters: every pattern holds one of these, so that a text without any is passed over at no cost. Empty
   * where there is no such word.
   */
  readonly hold: readonly string[];
  readonly patterns: readonly Pattern[];
}

/** An expression, or what composes it when it is first asked for: most texts need hardly any of them. */
export type Pattern = RegExp | (() => RegExp);

export const readPattern = (pattern: Pattern): RegExp => (typeof pattern === 'function' ? pattern() : pattern);

// What the linter can't read here, a test hands to it whole.
// eslint-disable-next-line no-restricted-globals -- patterns share parts, and each is linted as composed
const compose = (source: string): RegExp => new RegExp(source, 'giu');

const composeLate = (source: string): (() => RegExp) => {
  let composed: RegExp | null = null;
  return () => (composed ??= compose(source));
};

/**
 * A pattern for words of any alphabet, in small or capital letters, that begins where a word begins. What it is matched
 * against flows: one space for white space, straight quotes.
 */
export const wording = (source: TemplateStringsArray, ...parts: readonly string[]): Pattern =>
  composeLate(`(?<![\\p{L}\\p{N}_])(?:${String.raw(source, ...parts)})`);

/** The same for scripts that don't part words, which may begin anywhere. */
export const phrase = (source: TemplateStringsArray, ...parts: readonly string[]): Pattern =>
  composeLate(String.raw(source, ...parts));
