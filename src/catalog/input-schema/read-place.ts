import { isObject, ownValue } from '../json.ts';
import type { Json } from '../schema/tool-definition.ts';
import type { Place } from './open-schema.ts';
import type { Fragment } from './schema-part.ts';

/** Something that a schema says of a place, with the JSON Pointer of it and the schema that says it. */
export interface Said {
  readonly value: Json;
  readonly pointer: string;
  readonly fragment: Fragment;
}

/** What the schemas of a place have under a key: first what holds for every call. */
export function listSaid({ fragments }: Place, key: string): Said[] {
  const said: Said[] = [];
  for (const fragment of fragments) {
    const value = ownValue(fragment.schema, key);
    if (value !== undefined) said.push({ value, pointer: `${fragment.pointer}/${key}`, fragment });
  }
  return said;
}

/** Values that hold for no call, by `not`. */
const listForbidden = (place: Place): unknown[] =>
  listSaid(place, 'not').flatMap(({ value, fragment }) => {
    if (!isObject(value) || fragment.conditions.length > 0) return [];
    const listed = ownValue(value, 'enum');
    return [ownValue(value, 'const'), ...(Array.isArray(listed) ? listed : [])];
  });

const namesValues = ({ schema }: Fragment): boolean =>
  ownValue(schema, 'const') !== undefined || Array.isArray(ownValue(schema, 'enum'));

/** The values that a place is said to take, by `enum` and `const`, in any of its alternatives; repeated as served. */
export function listValues(place: Place): Said[] {
  if (!place.fragments.some(namesValues)) return [];
  const values = place.fragments.flatMap((fragment): Said[] => {
    const { schema, pointer } = fragment;
    const listed = ownValue(schema, 'enum');
    const only = ownValue(schema, 'const');
    return [
      ...(Array.isArray(listed)
        ? listed.map((value, i) => ({ value, pointer: `${pointer}/enum/${i}`, fragment }))
        : []),
      ...(only === undefined ? [] : [{ value: only, pointer: `${pointer}/const`, fragment }]),
    ];
  });
  const forbidden = values.length === 0 ? [] : listForbidden(place);
  return forbidden.length === 0 ? values : values.filter(({ value }) => !forbidden.includes(value));
}

/** The names of types that one schema states. */
function readTypes({ schema }: Fragment): string[] {
  const type = ownValue(schema, 'type');
  if (typeof type === 'string') return [type];
  return Array.isArray(type) ? type.filter((each) => typeof each === 'string') : [];
}

/** What a schema only tests for is nothing that it says. */
const isTest = ({ conditions }: Fragment): boolean => conditions.some(({ keyword }) => keyword === 'if');

/** The schemas of a place that hold wherever it stands, and those that hold for some of its alternatives. */
function partFragments({ fragments }: Place): {
  readonly sure: readonly Fragment[];
  readonly others: readonly Fragment[];
} {
  const spoken = fragments.filter((fragment) => !isTest(fragment));
  const least = spoken.reduce((fewest, { conditions }) => Math.min(fewest, conditions.length), Infinity);
  const isSure = ({ conditions }: Fragment): boolean => conditions.length === least;
  return { sure: spoken.filter(isSure), others: spoken.filter((fragment) => !isSure(fragment)) };
}

/** The name of a type that is only told by values. */
export const FIXED = 'fixed value';

/** The names of types that a place takes, once each: by what always holds, or else by each alternative; or `FIXED`. */
export function listTypes(place: Place): string[] {
  const isLone = place.fragments.length === 1;
  const stated = isLone && place.fragments[0] ? ownValue(place.fragments[0].schema, 'type') : undefined;
  if (typeof stated === 'string') return [stated];
  const { sure, others } = isLone ? { sure: place.fragments, others: [] } : partFragments(place);
  const types = sure.flatMap(readTypes);
  if (types.length > 0) return [...new Set(types)];
  if (sure.some(namesValues)) return [FIXED];
  const apart = others.map((fragment) => ({ own: readTypes(fragment), isFixed: namesValues(fragment) }));
  return [...new Set(apart.flatMap(({ own, isFixed }) => (own.length === 0 && isFixed ? [FIXED] : own)))];
}
