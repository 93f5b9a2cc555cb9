import type { Json } from '../../catalog/schema/tool-definition.ts';

export type JsonObject = { [key: string]: Json };

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A place in an input schema that an argument, or a part of one, goes to. */
export interface Place {
  /** As a reader knows it, of names as served: `filter.status`, `ids[]`; empty for the arguments as a whole. */
  readonly label: string;
  /** What it is called among its siblings; `[]` for the items of a list. */
  readonly key: string;
  /** Its schema as served. */
  readonly served: Json;
  /** Its schema, where that is one or null the one; empty where it is no object. */
  readonly schema: JsonObject;
  /** Whether it must be given with what it is a part of. */
  readonly isRequired: boolean;
}

/** What a schema comes to that is written as a choice between one schema and null. */
function resolveOptional(schema: JsonObject): JsonObject {
  const { anyOf, oneOf, ...rest } = schema;
  const choices = anyOf ?? oneOf;
  if (!Array.isArray(choices)) return schema;
  const [only, ...others] = choices.filter((each) => !(isObject(each) && each['type'] === 'null'));
  return isObject(only) && others.length === 0 ? { ...only, ...rest } : schema;
}

/** The place that a schema stands for. */
export function readPlace(served: Json, key: string, label: string, isRequired: boolean): Place {
  const schema = isObject(served) ? resolveOptional(served) : {};
  return { label, key, served, schema, isRequired };
}

/** The parts of a place that have a schema of their own, by key: its named members, or the items of a list. */
export function listParts({ schema, label }: Place): Map<string, Place> {
  const { properties, items, required } = schema;
  const names = new Set(Array.isArray(required) ? required : []);
  const parts = new Map<string, Place>();
  if (isObject(properties))
    for (const [key, served] of Object.entries(properties))
      parts.set(`.${key}`, readPlace(served, key, label === '' ? key : `${label}.${key}`, names.has(key)));
  if (isObject(items)) parts.set('[]', readPlace(items, '[]', `${label}[]`, false));
  return parts;
}
