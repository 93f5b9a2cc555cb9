/** What a reader of the file wouldn't see, or what a strict parser refuses raw; line breaks apart, which structure the file. */
const UNSEEN =
  /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|(?! )\p{Zs}/gu;

/** Text in which nothing is unseen, told at a glance: most texts are such. */
const PLAIN = /^[\n -~]*$/;

const escapeUnit = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`;

/** Whether a text holds characters that `escapeHidden` writes as escapes, or a line break. */
export const hasHidden = (text: string): boolean =>
  text.includes('\n') || (!PLAIN.test(text) && text.search(UNSEEN) !== -1);

/**
 * Writes unseen characters as escapes. Only for text in which they all stand inside double quotes.
 * JSON spells a character beyond U+FFFF as two escapes, YAML as one, Cedar every character in one way.
 */
export function escapeHidden(text: string, language: 'json' | 'yaml' | 'toml' | 'cedar'): string {
  if (PLAIN.test(text)) return text;
  return text.replace(UNSEEN, (character) => {
    const point = character.codePointAt(0) ?? 0;
    if (language === 'cedar') return `\\u{${point.toString(16)}}`;
    if (point <= 0xffff) return escapeUnit(point);
    return language === 'json'
      ? escapeUnit(character.charCodeAt(0)) + escapeUnit(character.charCodeAt(1))
      : `\\U${point.toString(16).padStart(8, '0')}`;
  });
}
