/** Groups stand in groups; those that lie deeper are not looked at. */
export const DEEPEST = 4;

/** The index behind the class or group that opens at `start`; the end of the source where it does not close. */
function skip(source: string, start: number): number {
  let depth = 0;
  let inClass = false;
  for (let i = start; i < source.length; i += 1) {
    const sign = source[i];
    if (sign === '\\') i += 1;
    else if (inClass) inClass = sign !== ']';
    else if (sign === '[') inClass = true;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth === 0 && !inClass) return i + 1;
  }
  return source.length;
}

/** The index behind the escape that begins at `start`. */
function skipEscape(source: string, start: number): number {
  const found = /^\\(?:[pPu]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|[^])/i.exec(source.slice(start, start + 60))?.[0] ?? '\\';
  return start + found.length;
}

/** The index behind whatever begins at `start`: a class, a group, an escape or one sign. */
export function skipPart(source: string, start: number): number {
  const sign = source[start];
  if (sign === '(' || sign === '[') return skip(source, start);
  return sign === '\\' ? skipEscape(source, start) : start + 1;
}

/** The index behind a quantifier, or `start` where there is none. */
export function skipQuantifier(source: string, start: number): number {
  const found = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(start, start + 12))?.[0] ?? '';
  return start + found.length;
}

/** The alternatives of a source at its outermost level. */
export function splitAlternatives(source: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < source.length;) {
    const sign = source[i] ?? '';
    if (sign === '|') {
      parts.push(source.slice(from, i));
      from = i + 1;
    }
    i = skipPart(source, i);
  }
  return [...parts, source.slice(from)];
}

/** How many times at most a quantifier lets what stands before it come. */
function readMost(quantifier: string): number {
  const last = /^\{(?:\d+,)?(\d*)\}/.exec(quantifier)?.[1];
  if (last !== undefined) return last === '' ? Infinity : Number(last);
  return quantifier.startsWith('*') || quantifier.startsWith('+') ? Infinity : 1;
}

/** The longest that a part of a source without its quantifier can match, in UTF-16 units. */
function measurePart(part: string): number {
  if (/^(?:\(\?<?[=!]|\\b|[$^])/i.test(part)) return 0;
  if (/^\\[1-9k]/.test(part)) return Infinity;
  if (part.startsWith('(')) return findLongest(part.slice(part.startsWith('(?:') ? 3 : 1, -1));
  return /^[[.\\]/.test(part) ? 2 : part.length;
}

/** The longest that an expression can match, by its source, in UTF-16 units; Infinity where that has no bound. */
export function findLongest(source: string): number {
  const lengths = splitAlternatives(source).map((alternative) => {
    let length = 0;
    for (let at = 0; at < alternative.length;) {
      const next = skipPart(alternative, at);
      const behind = skipQuantifier(alternative, next);
      // Nothing, however often, is nothing.
      length += measurePart(alternative.slice(at, next)) * readMost(alternative.slice(next, behind)) || 0;
      at = behind;
    }
    return length;
  });
  return Math.max(...lengths);
}
