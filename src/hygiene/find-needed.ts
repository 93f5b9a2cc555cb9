import { foldCase } from '../classifier/reading/fold-case.ts';

/** Shorter runs stand in nearly every text. */
const SHORTEST = 3;

/** Groups stand in groups; those that lie deeper are not looked at. */
const DEEPEST = 4;

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
function skipPart(source: string, start: number): number {
  const sign = source[start];
  if (sign === '(' || sign === '[') return skip(source, start);
  return sign === '\\' ? skipEscape(source, start) : start + 1;
}

/** The index behind a quantifier, or `start` where there is none. */
function skipQuantifier(source: string, start: number): number {
  const found = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(start, start + 12))?.[0] ?? '';
  return start + found.length;
}

/** The alternatives of a source at its outermost level. */
function splitAlternatives(source: string): string[] {
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

/** What a text must hold for an expression to match: a run of letters, all of several needs, or any of them. */
export type Need = string | { readonly all: readonly Need[] } | { readonly any: readonly Need[] };

const isTelling = (run: string): boolean => run.trim().length >= (/[a-z]/.test(run) ? SHORTEST : 1);

/** What one alternative needs: runs of plain letters and spaces, and what groups in it need that are not optional. */
function findInAlternative(source: string, depth: number): Need | null {
  const found: Need[] = [];
  let run = '';
  const end = (): void => {
    if (isTelling(run)) found.push(foldCase(run));
    run = '';
  };
  for (let i = 0; i < source.length;) {
    const next = skipPart(source, i);
    const behind = skipQuantifier(source, next);
    const sign = source[i] ?? '';
    if (/[\p{L} ]/u.test(sign) && behind === next) run += sign;
    else end();
    const isGroup = source.startsWith('(?:', i) && !/^(?:[?*]|\{0)/.test(source.slice(next, behind));
    const inner = isGroup ? findIn(source.slice(i + 3, next - 1), depth - 1) : null;
    if (inner !== null) found.push(inner);
    i = behind;
  }
  end();
  const [only, ...others] = found;
  return only === undefined ? null : others.length === 0 ? only : { all: found };
}

function findIn(source: string, depth: number): Need | null {
  if (depth === 0) return null;
  const needs = splitAlternatives(source).map((each) => findInAlternative(each, depth));
  const any = needs.filter((need) => need !== null);
  const [only, ...others] = any;
  if (only === undefined || any.length < needs.length) return null;
  return others.length === 0 ? only : { any };
}

/**
 * In small letters, what every text holds that an expression matches, by its source; null where that may be anything. It
 * costs much less than composing the expression.
 */
export const findNeeded = (source: string): Need | null => findIn(source, DEEPEST);

/** Whether a text in small letters holds what is needed. */
export function holds(small: string, need: Need): boolean {
  if (typeof need === 'string') return small.includes(need);
  return 'all' in need ? need.all.every((each) => holds(small, each)) : need.any.some((each) => holds(small, each));
}
