import type { Results } from '../../catalog/schema/manifest.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { findTimesOfCapture, isClockLike } from './clues.ts';

const SIGN = '⟨clock⟩';

function hideIn(value: Json, captured: Date): Json {
  if (typeof value === 'number') return isClockLike(value, captured) ? SIGN : value;
  if (typeof value === 'string')
    return findTimesOfCapture(value, captured).reduceRight(
      (text, { start, end }) => text.slice(0, start) + SIGN + text.slice(end),
      value,
    );
  if (Array.isArray(value)) return value.map((each) => hideIn(each, captured));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, hideIn(each, captured)]));
}

/**
 * Results with what the clock told on the day of the capture, and on the days beside it, replaced by what stands for it:
 * other ways of asking are tried at one start, and what is another at the next can't be seen. Nesting must have been
 * checked before.
 */
export const hideTimes = (results: Results, captured: Date): Results =>
  hideIn(results as unknown as Json, captured) as unknown as Results;
