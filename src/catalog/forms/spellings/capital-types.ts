import type { Json } from '../../schema/tool-definition.ts';
import type { JsonObject, Spelling } from '../form.ts';
import { isObject, makeObject } from '../json-shape.ts';

const CAPITALS = ['OBJECT', 'STRING', 'NUMBER', 'INTEGER', 'BOOLEAN', 'ARRAY', 'NULL'];

/** Deeper than this no schema is; what nests on is left as it is, so that depth can't break the walk. */
const DEEPEST = 100;

const lower = (value: Json, depth: number): Json => {
  if (depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((each) => lower(each, depth + 1));
  return isObject(value) ? lowerTypes(value, depth + 1) : value;
};

function lowerTypes(schema: JsonObject, depth = 0): JsonObject {
  return makeObject(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'type' && typeof value === 'string' && CAPITALS.includes(value)
        ? value.toLowerCase()
        : lower(value, depth),
    ]),
  );
}

/** Types of a schema in capitals. */
export const capitalTypes: Spelling = {
  id: 'capital-types',
  title: 'Types in capitals',
  seenIn: 'Function declarations of Gemini and Vertex AI.',
  example: JSON.stringify([
    {
      functionDeclarations: [
        {
          name: 'delete_parcel',
          description: 'Deletes a parcel for good.',
          parameters: { type: 'OBJECT', properties: { id: { type: 'STRING' } } },
        },
      ],
    },
  ]),
  gives: ['delete_parcel'],
  read(tool) {
    const schema = tool['inputSchema'];
    if (!isObject(schema) || typeof schema['type'] !== 'string' || !CAPITALS.includes(schema['type'])) return null;
    return {
      tool: { ...tool, inputSchema: lowerTypes(schema) },
      note: 'Types in capitals are read as those of JSON Schema.',
    };
  },
};
