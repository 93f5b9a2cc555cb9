import { foldCase } from '../catalog/fold-case.ts';
import { findRun, holdsRun, type Run } from './holds-run.ts';
import { DEEPEST, isPlain, skipPart, skipQuantifier, splitAlternatives } from './split-source.ts';

/** Shorter runs stand in nearly every text. */
const SHORTEST = 2;

/** What a text must hold for an expression to match: a run of letters, all of several needs, or any of them. */
export type Need = Run | { readonly all: readonly Need[] } | { readonly any: readonly Need[] };

const isTelling = (run: string): boolean => run.trim().length >= (/[a-z]/.test(run) ? SHORTEST : 1);

/** What one alternative needs: runs of plain letters and spaces, and what groups in it need that are not optional. */
function findInAlternative(source: string, depth: number): Need | null {
  const found: Need[] = [];
  let run = '';
  const end = (): void => {
    if (isTelling(run)) found.push(findRun(foldCase(run)));
    run = '';
  };
  for (let i = 0; i < source.length;) {
    const next = skipPart(source, i);
    const behind = skipQuantifier(source, next);
    const sign = source[i] ?? '';
    if (isPlain(sign) && behind === next) run += sign;
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
  if ('text' in need) return holdsRun(small, need);
  const holdsEach = (each: Need): boolean => holds(small, each);
  return 'all' in need ? need.all.every(holdsEach) : need.any.some(holdsEach);
}

/**
 * Where the first stretch of a part of a text in small letters ends, from a place on, that holds what is needed in the
 * order of the expression; -1 where there is none.
 */
export function findEnd(small: string, part: string, need: Need, from = 0): number {
  if ('text' in need) {
    const at = holdsRun(small, need) ? part.indexOf(need.text, from) : -1;
    return at < 0 ? -1 : at + need.text.length;
  }
  if ('all' in need) {
    let end = from;
    for (const each of need.all) {
      end = findEnd(small, part, each, end);
      if (end < 0) return -1;
    }
    return end;
  }
  let first = -1;
  for (const each of need.any) {
    const end = findEnd(small, part, each, from);
    if (end >= 0 && (first < 0 || end < first)) first = end;
  }
  return first;
}
