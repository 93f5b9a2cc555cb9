import type { RuleContext } from '../rules/define-rule.ts';
import { isWordOf } from '../words/word-sets.ts';
import type { Span } from './find-phrases.ts';

/** The words of the name that fit, by themselves and the words before and after them. */
export const findNamed = (
  { definition: { name, nameWords } }: RuleContext,
  fits: (word: string, before: string, next: string) => boolean,
): Span[] =>
  nameWords
    .filter(({ text }, i) => fits(text, nameWords[i - 1]?.text ?? '', nameWords[i + 1]?.text ?? ''))
    .map(({ start, end }) => ({ field: name, start, end }));

/** The words of the name that fit and end the noun they stand in: `users` in `list_users_by_role`. */
export const findHeads = (context: RuleContext, fits: (word: string, before: string) => boolean): Span[] =>
  findNamed(
    context,
    (word, before, next) => (next === '' || isWordOf('noun-ends', next) || before === 'search') && fits(word, before),
  );

/** Whether a word of the name is one of a set's. */
export const isNamed = ({ definition: { nameWords } }: RuleContext, id: Parameters<typeof isWordOf>[0]): boolean =>
  nameWords.some(({ text }) => isWordOf(id, text));
