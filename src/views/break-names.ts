const BETWEEN_WORDS = /(?<=\s)(?=\S)|(?<=\S)(?=\s)/;
const WITHIN_NAME = /(?<=[_./:@])(?=[\p{L}\p{N}])|(?<=\p{Ll})(?=\p{Lu})/u;

/**
 * A text's words and the white space between them, each as the parts between which it may well break: behind a
 * separator, and before a capital inside of a word. Behind a hyphen, browsers break of themselves.
 */
export const breakNames = (text: string): string[][] =>
  text.split(BETWEEN_WORDS).map((word) => word.split(WITHIN_NAME));
