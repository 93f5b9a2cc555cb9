import { urls } from '../../catalog/urls.ts';
import { PART } from '../cut-tools.ts';

/** Parts beside the one that is shown that a page links to. */
const NEIGHBOURS = 2;
/** Rows of a part after the first, which stands on a page with more besides. */
const LATER_PART = 300;

/** A part of a list of tools: where it stands, and where the others are. */
export interface ListPart {
  /** Of the list. */
  readonly id: string;
  /** Rows of the whole list, and the place of the first of this part, from 0. */
  readonly count: number;
  readonly first: number;
  readonly last: number;
  /** The parts worth a link; null stands for those left out between two. */
  readonly parts: readonly ({ readonly number: number; readonly href: string; readonly isCurrent: boolean } | null)[];
  readonly next: string | null;
}

export const countParts = (count: number): number => 1 + Math.max(0, Math.ceil((count - PART) / LATER_PART));

/** How many tools stand before a part. */
const startPart = (number: number): number => (number === 1 ? 0 : PART + (number - 2) * LATER_PART);

/** The part with a number from 1 of a list; null where one part holds all. `home` is the page of its first part. */
export function findPart(id: string, home: string, count: number, number: number): ListPart | null {
  const all = countParts(count);
  if (all < 2) return null;
  const hrefOf = (part: number): string => (part === 1 ? home : urls.listPart(id, part));
  const shown = Array.from({ length: all }, (_, i) => i + 1).filter(
    (part) => part === 1 || part === all || Math.abs(part - number) <= NEIGHBOURS,
  );
  return {
    id,
    count,
    first: startPart(number),
    last: Math.min(startPart(number + 1), count),
    parts: shown.flatMap((part, i) => {
      const link = { number: part, href: hrefOf(part), isCurrent: part === number };
      return part - (shown[i - 1] ?? 0) > 1 ? [null, link] : [link];
    }),
    next: number < all ? hrefOf(number + 1) : null,
  };
}
