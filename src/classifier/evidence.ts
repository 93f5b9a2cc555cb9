import type { Evidence } from '../catalog/schema/assessment.ts';
import type { Field } from './reading/read-definition.ts';

/** Longest quote, in UTF-16 units: enough for a clause, short enough to read at a glance. */
export const longestQuote = 160;

/**
 * Makes a piece of evidence from a span of a field, in UTF-16 units, end exclusive. An overlong span is
 * cut at `longestQuote`, never within a surrogate pair. Throws where the span is empty or out of bounds.
 */
export function makeEvidence(rule: string, field: Field, start: number, end: number): Evidence {
  let last = Math.min(end, start + longestQuote);
  if (last < end && /[\uD800-\uDBFF]/.test(field.text.charAt(last - 1))) last -= 1;
  if (start < 0 || last <= start || last > field.text.length)
    throw new RangeError(`no span ${start}..${end} in ${field.pointer}`);
  return { rule, field: field.pointer, part: field.part, quote: field.text.slice(start, last), start, end: last };
}

/** Evidence that quotes a whole field, as far as a quote goes. */
export const quoteField = (rule: string, field: Field): Evidence => makeEvidence(rule, field, 0, field.text.length);
