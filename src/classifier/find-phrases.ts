import phraseData from '../../data/vocabulary/phrases.json' with { type: 'json' };
import type { RuleContext } from './define-rule.ts';
import { readLimits, type Field } from './read-definition.ts';

export type PhraseId = keyof typeof phraseData;

/** A stretch of a field, in UTF-16 units, end exclusive. */
export interface Span {
  readonly field: Field;
  readonly start: number;
  readonly end: number;
}

const isLetter = (char: string): boolean => /[a-z0-9]/.test(char);
const denials = ['not ', 'never ', "n't ", 'no ', 'non-', 'without ', 'nie ', 'nicht ', 'pas ', 'ir', 'un'];

/** Where a phrase stands as whole words and undenied; null where it doesn't. Scripts without spaces need no word ends. */
function findUndenied(text: string, phrase: string): number | null {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const whole = !(isLetter(text.charAt(at - 1)) && isLetter(phrase.charAt(0)));
    const closed = !(isLetter(text.charAt(at + phrase.length)) && isLetter(phrase.charAt(phrase.length - 1)));
    const before = text.slice(Math.max(0, at - 12), at);
    if (whole && closed && !denials.some((denial) => before.endsWith(denial))) return at;
  }
  return null;
}

/** The places in the description where phrases of a kind stand, the first of each. */
export function findPhrases({ definition }: RuleContext, id: PhraseId): Span[] {
  const { description } = definition;
  if (!description) return [];
  const text = description.text.slice(0, readLimits.descriptionUnits).toLowerCase();
  // Lower-casing may lengthen a text; offsets would then be wrong, and evidence must be exact.
  if (text.length !== Math.min(description.text.length, readLimits.descriptionUnits)) return [];
  return phraseData[id].flatMap((phrase) => {
    const at = findUndenied(text, phrase);
    return at === null ? [] : [{ field: description, start: at, end: at + phrase.length }];
  });
}
