import type { Json } from '../schema/tool-definition.ts';
import type { JsonObject } from './form.ts';

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: Json | undefined): value is string => typeof value === 'string' && value.trim() !== '';

/** A JSON Pointer of the given keys, below the root. */
export const pointTo = (...keys: readonly (string | number)[]): string =>
  keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** An object of entries, in which a key such as `__proto__` is a key like any other. */
export const makeObject = (entries: Iterable<readonly [string, Json]>): JsonObject => Object.fromEntries(entries);

/** An object without some of its members. */
export const leaveOut = (value: JsonObject, ...keys: readonly string[]): JsonObject =>
  makeObject(Object.entries(value).filter(([key]) => !keys.includes(key)));

/** Whether a JSON value nests deeper than `limit` levels; walks level by level, so depth can't break it. */
export function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}
