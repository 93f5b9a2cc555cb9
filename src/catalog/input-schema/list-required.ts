import { hasKeyword, isObject, ownValue, type JsonObject } from '../json.ts';
import type { FollowReference } from './open-references.ts';
import type { Fragment } from './schema-part.ts';

/** What lies deeper, or beyond so many schemas, requires nothing. */
const LIMITS = { depth: 8, schemas: 500 } as const;

/** Where else than by `required` a schema can say what has to be there. */
const LEADING = new Set(['$ref', '$dynamicRef', '$recursiveRef', 'allOf', 'anyOf', 'oneOf', 'if']);

const canBeObject = (schema: JsonObject): boolean => {
  const type = ownValue(schema, 'type');
  return typeof type === 'string' ? type === 'object' : !Array.isArray(type) || type.includes('object');
};

/** What all of some sets hold. */
const keepShared = ([first, ...rest]: readonly ReadonlySet<string>[]): string[] =>
  first === undefined ? [] : [...first].filter((name) => rest.every((other) => other.has(name)));

/**
 * The names that an object must have, whichever of its alternatives it follows, by the schemas that stand for it: all
 * that hold for every call, or else one of them.
 */
export function listRequired(starts: readonly Fragment[], follow: FollowReference): ReadonlySet<string> {
  const [start] = starts;
  if (start && starts.length === 1 && !hasKeyword(start.schema, LEADING)) {
    const listed = ownValue(start.schema, 'required');
    return new Set(Array.isArray(listed) ? listed.filter((name) => typeof name === 'string') : []);
  }
  let left: number = LIMITS.schemas;
  const read = (value: unknown, pointer: string, depth: number): Set<string> => {
    const names = new Set<string>();
    if (!isObject(value) || depth > LIMITS.depth || left <= 0) return names;
    left -= 1;
    const take = (more: Iterable<string>): void => {
      for (const name of more) names.add(name);
    };
    const share = (branches: readonly (readonly [unknown, string])[]): void => {
      const possible = branches.filter(([branch]) => branch !== false && (!isObject(branch) || canBeObject(branch)));
      take(keepShared(possible.map(([branch, at]) => read(branch, at, depth + 1))));
    };
    const own = (key: string) => ownValue(value, key);
    const required = own('required');
    if (Array.isArray(required)) take(required.filter((name) => typeof name === 'string'));
    for (const key of ['$ref', '$dynamicRef', '$recursiveRef']) {
      const reference = own(key);
      const target = typeof reference === 'string' ? follow(reference, { schema: value, pointer }) : null;
      if (target !== null) take(read(target.schema, target.pointer, depth + 1));
    }
    const all = own('allOf');
    if (Array.isArray(all)) all.forEach((each, i) => take(read(each, `${pointer}/allOf/${i}`, depth + 1)));
    for (const key of ['anyOf', 'oneOf']) {
      const branches = own(key);
      if (Array.isArray(branches)) share(branches.map((each, i) => [each, `${pointer}/${key}/${i}`]));
    }
    if (own('if') !== undefined) share(['then', 'else'].map((key) => [own(key), `${pointer}/${key}`]));
    return names;
  };
  const sure = starts.filter(({ conditions }) => conditions.length === 0);
  const [only, ...more] = (sure.length > 0 ? sure : starts).map(({ schema, pointer }) => read(schema, pointer, 0));
  if (only === undefined || more.length === 0) return only ?? new Set();
  return sure.length > 0
    ? new Set([only, ...more].flatMap((names) => [...names]))
    : new Set(keepShared([only, ...more]));
}
