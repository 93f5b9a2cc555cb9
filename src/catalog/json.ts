import type { Json } from './schema/tool-definition.ts';

/** A JSON object from outside: its keys may be anything, those of `Object.prototype` too. */
export type JsonObject = { readonly [key: string]: Json };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member of an object of its own, never an inherited one. */
export function ownValue(object: JsonObject, key: string): Json | undefined {
  // Most objects have nothing by most keys, which is told at once.
  const value = object[key];
  return value !== undefined && Object.hasOwn(object, key) ? value : undefined;
}

/** Whether an object has a member by one of some keys. */
export function hasKeyword(object: JsonObject, keywords: ReadonlySet<string>): boolean {
  for (const key in object) if (keywords.has(key) && Object.hasOwn(object, key)) return true;
  return false;
}
