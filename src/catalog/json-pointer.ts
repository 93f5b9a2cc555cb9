import type { Json } from './schema/tool-definition.ts';

/** A key as it stands between two slashes of a JSON Pointer (RFC 6901). */
export const escapeKey = (key: string | number): string =>
  typeof key === 'number'
    ? String(key)
    : key.includes('/') || key.includes('~')
      ? key.replaceAll('~', '~0').replaceAll('/', '~1')
      : key;

/** The key that a part of a JSON Pointer stands for. */
export const unescapeKey = (part: string): string =>
  part.includes('~') ? part.replaceAll('~1', '/').replaceAll('~0', '~') : part;

/** The pointer that leads along some keys; empty for none. */
export const writePointer = (keys: readonly (string | number)[]): string =>
  keys.map((key) => `/${escapeKey(key)}`).join('');

/** The keys along which a pointer leads; null where it is none. */
export const splitPointer = (pointer: string): string[] | null =>
  pointer === '' ? [] : pointer.startsWith('/') ? pointer.slice(1).split('/').map(unescapeKey) : null;

/** The key that a pointer ends at; empty for that of the whole. */
export const lastKey = (pointer: string): string => unescapeKey(pointer.slice(pointer.lastIndexOf('/') + 1));

/** The value at a pointer; undefined where it leads nowhere. */
export function readPointer(value: Json | undefined, pointer: string): Json | undefined {
  const keys = splitPointer(pointer);
  if (keys === null) return undefined;
  let at: unknown = value;
  for (const key of keys) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    if (Array.isArray(at) && !/^\d+$/.test(key)) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return at as Json | undefined;
}
