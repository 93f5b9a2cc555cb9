/**
 * Characters that a reader does not see or that reorder what they see: controls other than tab and line breaks,
 * formatting and bidirectional marks, what Unicode lets fonts ignore, private use, blank braille, and lone
 * surrogates. The selector that asks for an emoji's picture is none.
 */
const HIDDEN = /(?![\t\n\r\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

// Most texts are no more than this.
const PLAIN = /^(?=.*[!-~])[\t\n\r -~]*$/s;

/** A hidden character and where it stands, in UTF-16 units. */
export interface HiddenCharacter {
  readonly index: number;
  readonly length: number;
  /** Its code point as `U+202E`. */
  readonly code: string;
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * All hidden characters of a text, in order. A zero-width joiner inside an emoji sequence is not one; in a text
 * of nothing but white space, every character is.
 */
export function findHiddenCharacters(text: string): HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  if (PLAIN.test(text)) return found;
  for (const match of text.matchAll(text.trim() === '' ? /./gsu : HIDDEN)) {
    const joinsEmoji =
      match[0] === '\u200d' &&
      /\p{Extended_Pictographic}\ufe0f?$/u.test(text.slice(Math.max(0, match.index - 3), match.index));
    if (!joinsEmoji) found.push({ index: match.index, length: match[0].length, code: codeOf(match[0]) });
  }
  return found;
}

/** The text with every hidden character written out as its code point in angle brackets, for places that take plain text. */
export function revealHiddenCharacters(text: string): string {
  let shown = '';
  let end = 0;
  for (const { index, length, code } of findHiddenCharacters(text)) {
    shown += `${text.slice(end, index)}⟨${code}⟩`;
    end = index + length;
  }
  return shown + text.slice(end);
}
