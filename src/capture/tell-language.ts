import { isToolDefinition } from '../catalog/read-tools.ts';
import type { ToolList } from '../catalog/read-tools.ts';

/** Languages that their letters tell, asked in this order: Japanese has kana among Chinese characters. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
];

/** Words that other languages in Latin letters don't share, and that a text in English can hardly do without. */
const ENGLISH =
  /\b(?:the|of|and|with|for|from|this|that|is|are|by|all|an?|to|get|list|create|update|delete|search|returns?)\b/gi;

/** A tenth of the letters: what a text in English quotes of another script is less. */
const SHARE_OF_SCRIPT = 0.1;
const SHARE_OF_ENGLISH = 0.08;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The language that the descriptions of tools are written in, as BCP 47 tag; null where neither letters nor words tell. */
export function tellLanguage({ elements }: Pick<ToolList, 'elements'>): string | null {
  const text = elements
    .flatMap(({ value }) =>
      isToolDefinition(value) && typeof value.description === 'string' ? [value.description] : [],
    )
    .join('\n');
  const letters = count(text, /\p{L}/gu);
  if (letters === 0) return null;
  for (const [language, script] of SCRIPTS) if (count(text, script) / letters > SHARE_OF_SCRIPT) return language;
  return count(text, ENGLISH) / count(text, /\p{L}+/gu) > SHARE_OF_ENGLISH ? 'en' : null;
}
