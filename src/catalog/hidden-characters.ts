/**
 * Characters that a reader does not see or that reorder what they see: controls other than tab and line
 * breaks, soft hyphens, zero-width and bidirectional marks, variation selectors beyond emoji use, tags, and lone surrogates.
 */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]|\p{Cs}/gu;

/** A hidden character and where it stands, in UTF-16 units. */
export interface HiddenCharacter {
  readonly index: number;
  readonly length: number;
  /** Its code point as `U+202E`. */
  readonly code: string;
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** All hidden characters of a text, in order. A zero-width joiner inside an emoji sequence is not one. */
export function findHiddenCharacters(text: string): HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  for (const match of text.matchAll(HIDDEN)) {
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
