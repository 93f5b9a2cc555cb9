/** Whole numbers from here on are written with an exponent. */
const EXPONENT_FROM = 1e21;

const digitClass = (from: string, to: string): string => (from === to ? from : `[${from}-${to}]`);
const anyDigits = (count: number): string => (count === 0 ? '' : count === 1 ? '\\d' : `\\d{${count}}`);
const either = (parts: readonly string[]): string => (parts.length === 1 ? (parts[0] ?? '') : `(?:${parts.join('|')})`);
const shift = (digit: string, by: number): string => String(Number(digit) + by);

/** Alternatives that match the numbers from `from` to `to`, both written with as many digits. */
function matchSameLength(from: string, to: string): string[] {
  if (from === to) return [from];
  const rest = from.length - 1;
  if (rest === 0) return [digitClass(from, to)];
  const [low = '', high = ''] = [from[0], to[0]];
  const [lowRest, highRest] = [from.slice(1), to.slice(1)];
  if (low === high) return [low + either(matchSameLength(lowRest, highRest))];
  const isLowWhole = /^0+$/.test(lowRest);
  const isHighWhole = /^9+$/.test(highRest);
  const [first, last] = [isLowWhole ? low : shift(low, 1), isHighWhole ? high : shift(high, -1)];
  return [
    ...(isLowWhole ? [] : [low + either(matchSameLength(lowRest, '9'.repeat(rest)))]),
    ...(first <= last ? [digitClass(first, last) + anyDigits(rest)] : []),
    ...(isHighWhole ? [] : [high + either(matchSameLength('0'.repeat(rest), highRest))]),
  ];
}

/** Alternatives that match whole numbers without a sign; `to` is null where that side is open. */
function matchWhole(from: bigint, to: bigint | null): string[] {
  const digits = String(from).length;
  if (to === null) return [...matchWhole(from, BigInt('9'.repeat(digits))), `[1-9]\\d{${digits},}`];
  if (from > to) return [];
  return Array.from({ length: String(to).length - digits + 1 }, (_, index) => {
    const length = digits + index;
    const low = index === 0 ? String(from) : `1${'0'.repeat(length - 1)}`;
    return matchSameLength(low, length === String(to).length ? String(to) : '9'.repeat(length));
  }).flat();
}

/** Alternatives that match numbers without a sign from `from` to `to`. */
function matchUnsigned(from: number, to: number | null): string[] {
  if (from >= EXPONENT_FROM || (to !== null && to < 0)) return [];
  const least = BigInt(String(Math.ceil(from)));
  const most = to === null || to >= EXPONENT_FROM ? null : BigInt(String(Math.floor(to)));
  // A fraction lies between its whole part and the next whole number: both have to be in bounds.
  const wholes = matchWhole(least, most === null ? null : most - 1n);
  return [
    ...(wholes.length === 0 ? [] : [`${either(wholes)}(?=[.\\x00])[.\\d]*`]),
    ...(most === null || most < least ? [] : [String(most)]),
  ];
}

/** Whether a number is written as nothing but digits. */
const isPlain = (value: number): boolean => Number.isInteger(value) && Math.abs(value) < EXPONENT_FROM;

/** A bound itself, however it is written. */
const matchLiteral = (bound: number): string => JSON.stringify(bound).replace(/[.+]/g, '\\$&');

/**
 * A pattern that matches, before a NUL, how JSON writes numbers from `minimum` to `maximum`. Never matches one out of bounds;
 * misses numbers written with an exponent, and fractions that share their whole part with a bound that is a fraction.
 * No quantifier follows a group: Gemini CLI takes such a pattern for unsafe and drops the rule.
 */
export function matchNumbers(minimum: number | null, maximum: number | null): string {
  const positive = matchUnsigned(Math.max(0, minimum ?? 0), maximum);
  const negative =
    minimum !== null && minimum >= 0
      ? []
      : matchUnsigned(Math.max(0, -(maximum ?? 0)), minimum === null ? null : -minimum);
  const ends = [minimum, maximum].filter((end) => end !== null);
  const inside = ends
    .filter((end) => !isPlain(end) && end >= (minimum ?? end) && end <= (maximum ?? end))
    .map(matchLiteral);
  const all = [...positive, ...negative.map((each) => `-${each}`), ...new Set(inside)];
  return all.length === 0 ? '(?!)' : either(all);
}
