import { digestJson } from './digest.ts';
import type { Json } from './schema/tool-definition.ts';
import type { UnstablePlace } from './schema/unstable-place.ts';
import { sortWords } from './sort-words.ts';
import { findPlace, put } from './stable-form.ts';

/** An element of a list. */
export interface Keyed {
  /** The field that names it. */
  readonly key: string;
  readonly value: Json;
  /** Where it stands in the results. */
  readonly path: string;
}

/** Whether a text is another one but for its unstable parts; these are in order and don't overlap. */
function isAlike(text: string, places: readonly UnstablePlace[], other: string): boolean {
  const starts = [0, ...places.map(({ end }) => end ?? text.length)];
  const ends = [...places.map(({ start }) => start ?? 0), text.length];
  const fixed = starts.map((start, i) => text.slice(start, ends[i]));
  const last = fixed.pop() ?? '';
  let at = 0;
  for (const [i, part] of fixed.entries()) {
    const found = other.indexOf(part, at);
    if (found === -1 || (i === 0 && found !== 0)) return false;
    at = found + part.length;
  }
  return other.length - last.length >= at && other.endsWith(last);
}

const holdSame = (one: readonly Json[], other: readonly Json[]): boolean =>
  one.map(digestJson).toSorted().join() === other.map(digestJson).toSorted().join();

/** Whether a value is another one but for what differs from start to start. */
function isSteady(value: Json, places: readonly UnstablePlace[], other: Json): boolean {
  const isText = typeof value === 'string' && typeof other === 'string';
  if (isText && places.some(({ reason }) => reason === 'order')) return sortWords(value) === sortWords(other);
  if (isText && places.every(({ start }) => start !== null))
    return isAlike(
      value,
      places.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0)),
      other,
    );
  if (Array.isArray(value) && Array.isArray(other)) return holdSame(value, other);
  return typeof value !== 'object' && typeof other !== 'object';
}

/** How far from its own place an element is sought whose name is another one at each start. */
const NEAR = 100;
/** Elements of lists stand four keys deep; what stands deeper is in one. */
const DEEPEST_ELEMENT = 4;

const readName = (value: Json, key: string): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value[key] : undefined;

/** Places by the elements that they are in: by each of the paths above them that may be an element's. */
function groupByElement(places: readonly UnstablePlace[]): Map<string, UnstablePlace[]> {
  const grouped = new Map<string, UnstablePlace[]>();
  for (const place of places) {
    const keys = place.path.split('/', DEEPEST_ELEMENT + 2);
    for (let depth = 2; depth < keys.length; depth += 1) {
      const path = keys.slice(0, depth).join('/');
      const group = grouped.get(path);
      if (group === undefined) grouped.set(path, [place]);
      else group.push(place);
    }
  }
  return grouped;
}

/**
 * The elements of another list, with what differs from start to start as the own list has it; so what is left to differ
 * is the server's. `unstable` are places of the own results.
 */
export function steadyElements(
  own: readonly Keyed[],
  others: readonly Keyed[],
  unstable: readonly UnstablePlace[],
): Json[] {
  const copies = others.map(({ value }) => structuredClone(value));
  if (unstable.length === 0) return copies;
  const placesOf = groupByElement(unstable);
  const free = new Set(copies);
  const named = Map.groupBy(copies, (copy) => readName(copy, own[0]?.key ?? ''));
  for (const [i, { key, value, path }] of own.entries()) {
    const within = placesOf.get(path) ?? [];
    if (within.length === 0) continue;
    const byPath = Map.groupBy(within, (place) => place.path.slice(path.length));
    const name = readName(value, key);
    const places = byPath.get(`/${key}`) ?? [];
    const isNamesake = (copy: Json): boolean => {
      const theirs = readName(copy, key);
      return free.has(copy) && name !== undefined && theirs !== undefined && isSteady(name, places, theirs);
    };
    const namesakes = named.get(name) ?? [];
    while (namesakes.length > 0 && !free.has(namesakes[0] as Json)) namesakes.shift();
    // Where names themselves differ, it is sought about where it stood: to compare all with all would take for ever.
    const near = places.length === 0 ? [] : copies.slice(Math.max(0, i - NEAR), i + NEAR);
    const partner = namesakes[0] ?? near.find(isNamesake);
    if (partner === undefined) continue;
    free.delete(partner);
    for (const [place, parts] of byPath) {
      const [mine, found] = [findPlace(value, place), findPlace(partner, place)];
      if (mine === null || found === null) continue;
      const own = mine.parent[mine.key] as Json;
      if (isSteady(own, parts, found.parent[found.key] as Json)) put(found.parent, found.key, own);
    }
  }
  return copies;
}
