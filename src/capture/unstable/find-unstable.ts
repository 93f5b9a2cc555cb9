import { escapeKey } from '../../catalog/json-pointer.ts';
import type { Manifest } from '../../catalog/schema/manifest.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import type { UnstablePlace } from '../../catalog/schema/unstable-place.ts';
import { sortWords } from '../../catalog/sort-words.ts';
import { findCertain, findPossible, isClockLike, type Clues, type Explained } from './clues.ts';
import { diffTexts, overlaps } from './diff-texts.ts';
import { takeTurns } from './take-turns.ts';
import { ValueNumbers } from './value-numbers.ts';

/** What two captures of a server, one right after the other, have to say of each other. */
export interface Instability {
  readonly places: readonly UnstablePlace[];
  /** JSON Pointers to what differs in a way that is not left out, because it is too much, or is how many there are. */
  readonly beyond: readonly string[];
}

/** Longer parts stay in: what a server may hide in what changes anyway is kept short. */
const LONGEST = 128;
/** A text of which more parts differ is another one at each start. */
const MOST_PARTS = 100;
/** How many values are compared before others may have a turn. */
const STRIDE = 500;

const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Without those that lie in or across an earlier one; in order. */
const dropOverlapping = (spans: readonly Explained[]): Explained[] =>
  spans
    .filter((span, i) => !spans.slice(0, i).some((earlier) => overlaps(earlier, span)))
    .toSorted((a, b) => a.start - b.start);

/** Walks two captures side by side, and collects what differs. Nesting must have been checked before. */
class Comparison {
  readonly places: UnstablePlace[] = [];
  readonly beyond: string[] = [];
  readonly #clues: Clues;
  readonly #numbers = new ValueNumbers();
  #steps = 0;

  constructor(clues: Clues) {
    this.#clues = clues;
  }

  *compare(first: Json, second: Json, path: string): Generator<undefined, void> {
    this.#steps += 1;
    if (this.#steps % STRIDE === 0) yield;
    if (typeof first === 'string') this.#compareTexts(first, second, path);
    else if (Array.isArray(first) && Array.isArray(second) && first.length === second.length)
      yield* this.#compareArrays(first, second, path);
    else if (isObject(first) && isObject(second) && Object.keys(first).every((key) => Object.hasOwn(second, key)))
      yield* this.#compareObjects(first, second, path);
    else if ((yield* this.#numbers.find(first)) !== (yield* this.#numbers.find(second))) this.#addWhole(first, path);
  }

  *#compareObjects(
    first: { [key: string]: Json },
    second: { [key: string]: Json },
    path: string,
  ): Generator<undefined, void> {
    if (Object.keys(first).length !== Object.keys(second).length) this.beyond.push(path);
    else
      for (const [key, value] of Object.entries(first))
        yield* this.compare(value, second[key] as Json, `${path}/${escapeKey(key)}`);
  }

  *#compareArrays(first: readonly Json[], second: readonly Json[], path: string): Generator<undefined, void> {
    const partners = yield* this.#findPartners(first, second);
    if (partners.some((partner, i) => partner !== i))
      this.places.push({ path, start: null, end: null, reason: 'order', of: '' });
    for (const [i, value] of first.entries())
      yield* this.compare(value, second[partners[i] as number] as Json, `${path}/${i}`);
  }

  /** For each element of the first array, the index of the one in the second that it is to be compared with. */
  *#findPartners(first: readonly Json[], second: readonly Json[]): Generator<undefined, number[]> {
    const own = yield* this.#numbers.findAll(first);
    const others = yield* this.#numbers.findAll(second);
    if (own.every((number, i) => number === others[i])) return first.map((_, index) => index);
    return pairUp(own, others) ?? pairUp(first.map(readName), second.map(readName)) ?? first.map((_, index) => index);
  }

  #compareTexts(first: string, second: Json, path: string): void {
    if (typeof second !== 'string') {
      this.beyond.push(path);
      return;
    }
    if (first !== second && sortWords(first) === sortWords(second)) {
      this.places.push({ path, start: null, end: null, reason: 'order', of: '' });
      return;
    }
    const spans: Explained[] = findCertain(first, this.#clues);
    const differing = first === second ? [] : diffTexts(first, second);
    if (spans.length + differing.length > MOST_PARTS) {
      this.beyond.push(path);
      return;
    }
    if (first !== second) {
      const possible = findPossible(first, this.#clues);
      for (const span of differing)
        spans.push(possible.find((each) => overlaps(each, span)) ?? { ...span, reason: 'random', of: '' });
    }
    for (const { start, end, reason, of } of dropOverlapping(spans))
      if (end - start > LONGEST || end === start) this.beyond.push(path);
      else this.places.push({ path, start, end, reason, of });
  }

  /** A value that is no text, or another kind of value each time. */
  #addWhole(value: Json, path: string): void {
    if (typeof value === 'object' && value !== null) this.beyond.push(path);
    else {
      const isClock = typeof value === 'number' && isClockLike(value, this.#clues.now);
      this.places.push({ path, start: null, end: null, reason: isClock ? 'clock' : 'random', of: '' });
    }
  }
}

/** For each name of the first array, its index in the second; null where they are not the same names, each once. */
function pairUp<T>(names: readonly T[], others: readonly T[]): number[] | null {
  const indices = new Map(others.map((name, index) => [name, index]));
  const partners: number[] = [];
  for (const name of names) {
    const partner = name === null ? undefined : indices.get(name);
    if (partner === undefined) return null;
    partners.push(partner);
  }
  return new Set(partners).size === names.length ? partners : null;
}

const readName = (value: Json): string | null => {
  const name = isObject(value) ? (value['name'] ?? value['uri']) : null;
  return typeof name === 'string' ? name : null;
};

/**
 * Finds what two captures of one server differ in, and what of the first names its surroundings, in time linear in
 * what they hold. `check` is called now and then, and throws where it is to stop.
 */
export async function findUnstable(
  first: Manifest['results'],
  second: Manifest['results'],
  clues: Clues,
  check: () => void,
): Promise<Instability> {
  const comparison = new Comparison(clues);
  await takeTurns(comparison.compare(first as unknown as Json, second as unknown as Json, ''), check);
  return { places: comparison.places, beyond: comparison.beyond };
}
