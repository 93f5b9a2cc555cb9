import type { Json } from './schema/tool-definition.ts';

type JsonObject = { [key: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const joinTypes = (types: readonly string[]): string => [...new Set(types)].join(' or ') || 'not stated';

/**
 * Names the type of a JSON Schema in words, two levels deep: `integer`, `string or null`, `array of string`; `not stated`
 * where the schema is silent. It may repeat what is served, which is never trusted.
 */
export function describeType(schema: Json | undefined, depth = 0): string {
  if (!isObject(schema) || depth > 2) return 'not stated';
  if (typeof schema['$ref'] === 'string') return 'defined elsewhere ($ref)';
  const { type } = schema;
  const choices = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(choices)) return joinTypes(choices.map((each) => describeType(each, depth + 1)));
  if (Array.isArray(type)) return joinTypes(type.filter((each) => typeof each === 'string'));
  if (type === 'array') return `array of ${describeType(schema['items'], depth + 1)}`.replace(' of not stated', '');
  if (typeof type === 'string') return type;
  if (schema['const'] !== undefined || Array.isArray(schema['enum'])) return 'fixed value';
  return 'not stated';
}
