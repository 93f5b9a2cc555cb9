import { looking, type Hit } from './claim.ts';
import type { Field } from './read-definition.ts';
import type { Word } from './split-words.ts';

/** Verbs of handing back. */
export const returning = /^(?:return$|返|戻|반환|돌려|리턴|dön)/;
const connectives = /^(?:し|して|した後|した上で|하고|하여|해서|해|한|고$|ve$)/;

/** Whether what stands between two places opens a bracket and does not close it. */
const opensBracket = (text: string): boolean => text.split(/[(（[【]/).length > text.split(/[)）\]】]/).length;

/**
 * The verb that a sentence of a language with its verb at the end comes to: the last that is no aside in
 * brackets. "Runs a query and returns the result" comes to running, "carries out a payment" to paying.
 */
export function findFinalVerb(field: Field, words: readonly Word[], hits: readonly Hit[]): Hit | undefined {
  const start = words[0]?.start ?? 0;
  const plain = hits.filter(({ at }) => !opensBracket(field.text.slice(start, words[at]?.start)));
  const last = plain.at(-1) ?? hits.at(-1);
  if (!last) return last;
  const follows = (hit: Hit): string => words[hit.at + 1]?.text ?? '';
  const acts = (hit: Hit): boolean => !looking.has(hit.sense.effect);
  if (returning.test(last.sense.base))
    return plain.findLast((hit) => acts(hit) && connectives.test(follows(hit))) ?? last;
  const before = plain.at(-2);
  const carriedOut = before && last.at - before.at <= 5 && /^(?:を|을|를)$/.test(follows(before));
  return last.sense.effect === 'run' && carriedOut ? before : last;
}
