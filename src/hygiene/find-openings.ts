import { foldCase } from '../classifier/reading/fold-case.ts';
import { DEEPEST, skipPart, skipQuantifier, splitAlternatives } from './split-source.ts';

/** An expression that can begin in more ways than these is tried everywhere. */
const MOST = 80;

/** What stands at a place but takes up none, and so only narrows down what may follow. */
const isNarrowing = (source: string): boolean => /^(?:\(\?<?[=!]|\\b)/.test(source);

/** The runs of letters with which whatever one alternative matches begins; null where that may be anything. */
function openAlternative(source: string, depth: number): string[] | null {
  let run = '';
  for (let at = 0; at < source.length;) {
    const next = skipPart(source, at);
    const behind = skipQuantifier(source, next);
    if (!/[\p{L} ']/u.test(source[at] ?? '') || behind !== next) break;
    run += source[at] ?? '';
    at = next;
  }
  if (run !== '') return [foldCase(run)];
  const next = skipPart(source, 0);
  const behind = skipQuantifier(source, next);
  if (isNarrowing(source)) return openAlternative(source.slice(behind), depth);
  if (!source.startsWith('(?:')) return null;
  const inside = open(source.slice(3, next - 1), depth - 1);
  if (behind === next) return inside;
  const after = openAlternative(source.slice(behind), depth);
  return inside && after && [...inside, ...after];
}

function open(source: string, depth: number): string[] | null {
  if (depth === 0) return null;
  const openings: string[] = [];
  for (const each of splitAlternatives(source)) {
    const own = openAlternative(each, depth);
    if (own === null) return null;
    openings.push(...own);
  }
  return openings.length > MOST ? null : openings;
}

/** In small letters, the runs of which one opens whatever an expression matches, by its source; null where that may be anything. */
export function findOpenings(source: string): readonly string[] | null {
  const openings = open(source, DEEPEST);
  return openings && [...new Set(openings)];
}
