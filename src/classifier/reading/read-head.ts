import type { Claim } from './claim.ts';

const ends = new Set('by from to for with in on of via into using at per without then if so as that which'.split(' '));
const skipped = new Set('a an the new or and one your real this'.split(' '));
// Of "an instance of payments", the payments are what counts.
const counted = new Set(['instance', 'list', 'set', 'batch', 'number']);

/** The words of what a verb acts on, without articles and whatever a preposition adds: `stock order` of "a stock order for a user". */
export function readHead({ objectWords }: Claim): readonly string[] {
  const of = objectWords.indexOf('of');
  const own = of > 0 && counted.has(objectWords[of - 1] ?? '') ? objectWords.slice(of + 1) : objectWords;
  const end = own.findIndex((word) => ends.has(word));
  return (end < 0 ? own : own.slice(0, end)).filter((word) => !skipped.has(word)).slice(0, 4);
}
