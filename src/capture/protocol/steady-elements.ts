import { digestJson } from '../../catalog/digest.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import type { UnstablePlace } from '../../catalog/schema/unstable-place.ts';
import { findPlace, put } from '../../catalog/stable-form.ts';
import { isObject } from './read-messages.ts';

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
  if (typeof value === 'string' && typeof other === 'string' && places.every(({ start }) => start !== null))
    return isAlike(
      value,
      places.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0)),
      other,
    );
  if (Array.isArray(value) && Array.isArray(other)) return holdSame(value, other);
  return typeof value !== 'object' && typeof other !== 'object';
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
  const free = new Set(copies);
  for (const { key, value, path } of own) {
    const within = unstable.filter((place) => place.path.startsWith(`${path}/`));
    if (within.length === 0) continue;
    const byPath = Map.groupBy(within, (place) => place.path.slice(path.length));
    const name = isObject(value) ? value[key] : undefined;
    const places = byPath.get(`/${key}`) ?? [];
    const isPartner = (copy: Json): boolean => {
      const theirs = isObject(copy) ? copy[key] : undefined;
      if (theirs === name) return true;
      return places.length > 0 && name !== undefined && theirs !== undefined && isSteady(name, places, theirs);
    };
    const partner = [...free].find(isPartner);
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
