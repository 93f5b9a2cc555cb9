import type { RuleContext } from '../rules/define-rule.ts';
import { isWordOf } from '../words/word-sets.ts';
import type { Span } from './find-phrases.ts';

/** The words of the name, with the one before each, that end the noun they stand in: `users` in `list_users_by_role`. */
export const findHeads = (
  { definition: { name, nameWords } }: RuleContext,
  fits: (word: string, before: string) => boolean,
): Span[] =>
  nameWords.flatMap(({ text, start, end }, i) => {
    const next = nameWords[i + 1]?.text;
    const before = nameWords[i - 1]?.text ?? '';
    const ends = next === undefined || isWordOf('noun-ends', next) || before === 'search';
    return ends && fits(text, before) ? [{ field: name, start, end }] : [];
  });

/** Whether a word of the name is one of a set's. */
export const isNamed = ({ definition: { nameWords } }: RuleContext, id: Parameters<typeof isWordOf>[0]): boolean =>
  nameWords.some(({ text }) => isWordOf(id, text));
