import { digestJson } from '../../catalog/digest.ts';
import type { Manifest } from '../../catalog/schema/manifest.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import type { UnstablePlace } from '../../catalog/schema/unstable-place.ts';
import { findCertain, findPossible, isClockLike, type Clues, type Explained } from './clues.ts';
import { diffTexts, overlaps } from './diff-texts.ts';

/** What two captures of a server, one right after the other, have to say of each other. */
export interface Instability {
  readonly places: readonly UnstablePlace[];
  /** JSON Pointers to what differs in a way that is not left out, because it is too much, or is how many there are. */
  readonly beyond: readonly string[];
}

/** Longer parts stay in: what a server may hide in what changes anyway is kept short. */
const LONGEST = 128;

const escapeKey = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
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

  constructor(clues: Clues) {
    this.#clues = clues;
  }

  compare(first: Json, second: Json, path: string): void {
    if (typeof first === 'string') this.#compareTexts(first, second, path);
    else if (Array.isArray(first) && Array.isArray(second) && first.length === second.length)
      this.#compareArrays(first, second, path);
    else if (isObject(first) && isObject(second) && Object.keys(first).every((key) => Object.hasOwn(second, key)))
      this.#compareObjects(first, second, path);
    else if (digestJson(first) !== digestJson(second)) this.#addWhole(first, path);
  }

  #compareObjects(first: { [key: string]: Json }, second: { [key: string]: Json }, path: string): void {
    if (Object.keys(first).length !== Object.keys(second).length) this.beyond.push(path);
    else
      for (const [key, value] of Object.entries(first))
        this.compare(value, second[key] as Json, `${path}/${escapeKey(key)}`);
  }

  #compareArrays(first: readonly Json[], second: readonly Json[], path: string): void {
    const partners = findPartners(first, second);
    if (partners.some((partner, i) => partner !== i))
      this.places.push({ path, start: null, end: null, reason: 'order', of: '' });
    for (const [i, value] of first.entries())
      this.compare(value, second[partners[i] as number] as Json, `${path}/${i}`);
  }

  #compareTexts(first: string, second: Json, path: string): void {
    if (typeof second !== 'string') {
      this.beyond.push(path);
      return;
    }
    const spans: Explained[] = findCertain(first, this.#clues);
    if (first !== second) {
      const possible = findPossible(first, this.#clues);
      for (const span of diffTexts(first, second))
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

/** For each element of the first array, the index of the one in the second that it is to be compared with. */
function findPartners(first: readonly Json[], second: readonly Json[]): number[] {
  const inPlace = first.map((_, i) => i);
  for (const name of [digestJson, readName]) {
    const names = second.map(name);
    const partners = first.map((each) => names.indexOf(name(each)));
    const isMatched = !partners.includes(-1) && new Set(partners).size === partners.length;
    if (isMatched && !names.includes(null)) return partners;
  }
  return inPlace;
}

const readName = (value: Json): string | null => {
  const name = isObject(value) ? (value['name'] ?? value['uri']) : null;
  return typeof name === 'string' ? name : null;
};

/** Finds what two captures of one server differ in, and what of the first names its surroundings. */
export function findUnstable(first: Manifest['results'], second: Manifest['results'], clues: Clues): Instability {
  const comparison = new Comparison(clues);
  comparison.compare(first as unknown as Json, second as unknown as Json, '');
  return { places: comparison.places, beyond: comparison.beyond };
}
