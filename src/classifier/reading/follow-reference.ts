import type { Json } from '../../catalog/schema/tool-definition.ts';

/** A JSON object of a definition. */
export type JsonObject = { readonly [key: string]: Json };

/** A part of a schema and where it stands in the tool, as a JSON Pointer. */
export interface SchemaPart {
  readonly schema: JsonObject;
  readonly path: string;
}

/** A reference that leads on more often than this is one that nobody meant. */
const mostSteps = 8;

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member of an object of its own, never an inherited one. */
export const ownValue = (object: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

export const escapePointer = (key: string): string =>
  /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
const unescapePointer = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

/** The steps of a reference within the same schema, such as `#/$defs/Action`; null for any other. */
function readSteps(reference: string): string[] | null {
  if (!reference.startsWith('#/') || reference.length > 500) return null;
  try {
    return decodeURIComponent(reference.slice(2)).split('/').map(unescapePointer);
  } catch {
    return null;
  }
}

/** What lies at the end of some steps from the root; null where they lead to no object. */
function walk(root: SchemaPart, steps: readonly string[]): SchemaPart | null {
  let at: unknown = root.schema;
  for (const step of steps) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return null;
    at = (at as Record<string, unknown>)[step];
  }
  return isObject(at as Json)
    ? { schema: at as JsonObject, path: [root.path, ...steps.map(escapePointer)].join('/') }
    : null;
}

/**
 * Where a part's `$ref` leads within the schema at `root`, over several of them if need be; the part itself where it
 * has none. Null where one leads out of the schema, to nothing, or round in a circle: nothing is ever fetched.
 */
export function followReference(root: SchemaPart, part: SchemaPart): SchemaPart | null {
  let reference = ownValue(part.schema, '$ref');
  if (typeof reference !== 'string') return part;
  const seen = new Set<string>();
  let at = part;
  while (typeof reference === 'string') {
    if (seen.has(at.path) || seen.size >= mostSteps) return null;
    seen.add(at.path);
    const steps = readSteps(reference);
    const next = steps && walk(root, steps);
    if (!next) return null;
    at = next;
    reference = ownValue(at.schema, '$ref');
  }
  return at;
}
