import { digestJson } from '../../catalog/digest.ts';
import type { Json, ToolDefinition } from '../../catalog/schema/tool-definition.ts';

type JsonObject = { readonly [key: string]: Json };

const readObject = (value: Json | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

const differs = (before: Json | undefined, after: Json | undefined): boolean =>
  digestJson(before ?? null) !== digestJson(after ?? null);

const readRequired = (schema: JsonObject): Set<string> => {
  const required = schema['required'];
  return new Set(Array.isArray(required) ? required.filter((name) => typeof name === 'string') : []);
};

function* describeSchema(before: JsonObject, after: JsonObject): Generator<string> {
  const [old, fresh] = [readObject(before['properties']), readObject(after['properties'])];
  const [wasRequired, isRequired] = [readRequired(before), readRequired(after)];
  for (const name of Object.keys(fresh))
    if (!Object.hasOwn(old, name)) yield `new${isRequired.has(name) ? ' required' : ''} parameter ${name}`;
    else if (differs(old[name], fresh[name])) yield `parameter ${name} is another`;
  for (const name of Object.keys(old)) if (!Object.hasOwn(fresh, name)) yield `parameter ${name} is gone`;
  for (const name of Object.keys(fresh))
    if (Object.hasOwn(old, name) && wasRequired.has(name) !== isRequired.has(name))
      yield `parameter ${name} is ${isRequired.has(name) ? 'now' : 'no longer'} required`;
  const rest = (schema: JsonObject): Json => ({ ...schema, properties: null, required: null });
  if (differs(rest(before), rest(after))) yield 'the rest of its schema is another';
}

const sayValue = (value: Json | undefined): string => (value === undefined ? 'not given' : JSON.stringify(value));

function* describeAnnotations(before: JsonObject, after: JsonObject): Generator<string> {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)]))
    if (differs(before[name], after[name])) yield `${name} was ${sayValue(before[name])}, is ${sayValue(after[name])}`;
}

/** What differs between two definitions of a tool in what pins it, in words; names are as served. */
export function describeToolChange(before: ToolDefinition, after: ToolDefinition): string[] {
  const [oldSchema, newSchema] = [before['inputSchema'], after['inputSchema']];
  const [oldHints, newHints] = [before['annotations'], after['annotations']];
  const how = [
    ...(differs(before['description'], after['description']) ? ['its description is another'] : []),
    ...describeSchema(readObject(oldSchema), readObject(newSchema)),
    ...describeAnnotations(readObject(oldHints), readObject(newHints)),
  ];
  return how.length === 0 ? ['its definition is another'] : how;
}
