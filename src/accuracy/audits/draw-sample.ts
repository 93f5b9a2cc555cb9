import { hashText } from '../../catalog/digest.ts';

/** Something that can be drawn, by a name of its own, with the part of the frame that it belongs to. */
export interface Candidate {
  readonly key: string;
  readonly stratum: string;
  /** Whether it is drawn only where its part has too few others. */
  readonly isSpared: boolean;
}

/** No part is drawn fewer of, unless it has fewer. */
const FEWEST = 10;

/**
 * How many to draw of each part: as the square roots of their sizes go, so that small parts say something of themselves
 * without costing the whole much, and never more than a part has.
 */
export function allocate(sizes: ReadonlyMap<string, number>, total: number): Map<string, number> {
  const drawn = new Map([...sizes].map(([id, size]) => [id, Math.min(size, FEWEST)]));
  const count = (): number => [...drawn.values()].reduce((sum, each) => sum + each, 0);
  const goal = Math.min(
    total,
    [...sizes.values()].reduce((sum, each) => sum + each, 0),
  );
  while (count() < goal) {
    // The part that has least for its root is next; of equals the first by name.
    const [next] = [...sizes]
      .filter(([id, size]) => (drawn.get(id) ?? 0) < size)
      .map(([id, size]) => ({ id, filled: (drawn.get(id) ?? 0) / Math.sqrt(size) }))
      .toSorted((a, b) => a.filled - b.filled || (a.id < b.id ? -1 : 1));
    if (next === undefined) break;
    drawn.set(next.id, (drawn.get(next.id) ?? 0) + 1);
  }
  return drawn;
}

/** What was drawn of a part, and how many it has. */
export interface DrawnStratum {
  readonly id: string;
  readonly tools: number;
  readonly drawn: number;
}

/**
 * Draws `size` candidates, part by part: those whose names, hashed with the seed, come first. The same frame and seed give
 * the same sample in whatever order the frame comes; a candidate more or less changes little else.
 */
export function drawSample<T extends Candidate>(
  frame: readonly T[],
  size: number,
  seed: number,
): { readonly strata: DrawnStratum[]; readonly drawn: T[] } {
  const parts = [...Map.groupBy(frame, ({ stratum }) => stratum)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const numbers = allocate(new Map(parts.map(([id, own]) => [id, own.length])), size);
  const ranked = (own: readonly T[]): T[] =>
    own
      .map((each) => ({ each, rank: hashText(`${seed} ${each.key}`) }))
      .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
      .map(({ each }) => each);
  const take = (own: readonly T[], number: number): T[] =>
    ranked(own)
      .toSorted((a, b) => Number(a.isSpared) - Number(b.isSpared))
      .slice(0, number);
  const taken = parts.map(([id, own]) => ({ id, own: take(own, numbers.get(id) ?? 0), tools: own.length }));
  return {
    strata: taken.map(({ id, own, tools }) => ({ id, tools, drawn: own.length })),
    // In one order over all parts, so that a reader can't tell the parts apart.
    drawn: ranked(taken.flatMap(({ own }) => own)),
  };
}
