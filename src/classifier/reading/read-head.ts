import { wordSet } from '../words/word-sets.ts';

const ends = wordSet('object-ends');
const skipped = wordSet('object-skips');
const counted = wordSet('counted');

/** The words of what a verb acts on, without articles and whatever a preposition adds: `stock order` of "a stock order for a user". */
export function readHead({ objectWords }: { readonly objectWords: readonly string[] }): readonly string[] {
  const of = objectWords.indexOf('of');
  const own = of > 0 && counted.has(objectWords[of - 1] ?? '') ? objectWords.slice(of + 1) : objectWords;
  const end = own.findIndex((word) => ends.has(word));
  return (end < 0 ? own : own.slice(0, end)).filter((word) => !skipped.has(word)).slice(0, 4);
}
