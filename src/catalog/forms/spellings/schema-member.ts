import type { Json } from '../../schema/tool-definition.ts';
import type { JsonObject, Spelling } from '../form.ts';
import { isObject, leaveOut } from '../json-shape.ts';

/** Members under which others keep the input schema, in the order in which they are looked for. */
const MEMBERS = [
  'input_schema',
  'parameters',
  'parametersJsonSchema',
  'parameters_json_schema',
  'params_json_schema',
  'args_schema',
  'argsSchema',
  'tool_call_schema',
  'parameter_definitions',
  'inputJsonSchema',
  'input_json_schema',
  'input_json_schema_string',
  'args',
  'arguments',
  'params',
  'jsonSchema',
  'json_schema',
  'schema',
  'input',
  'inputs',
] as const;

/** Members of a schema that hold the schema itself. */
const HOLDERS = ['json', 'jsonSchema', 'json_schema', 'schema'] as const;

const SCHEMA_WORDS = ['type', 'properties', '$schema', '$ref', 'anyOf', 'oneOf', 'allOf', 'additionalProperties'];

const isSchema = (value: JsonObject): boolean =>
  SCHEMA_WORDS.some((word) => Object.hasOwn(value, word) && (word !== 'type' || !isObject(value[word])));

/** Whether a schema can be that of all parameters: of an object. */
const isOfObject = ({ type }: JsonObject): boolean =>
  type === undefined || type === 'object' || type === 'OBJECT' || (Array.isArray(type) && type.includes('object'));

/** Whether each member describes a parameter, so that the object is what `properties` of a schema holds. */
const isProperties = (value: JsonObject): boolean =>
  Object.values(value).every((each) => isObject(each) && (isSchema(each) || 'description' in each || 'title' in each));

function parseObject(text: string): JsonObject | null {
  if (!text.trimStart().startsWith('{')) return null;
  try {
    const value = JSON.parse(text) as Json;
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** The schema that a member holds: as it is, in a holder, as text, or as properties alone; null where it holds none. */
function findSchema(value: Json | undefined): JsonObject | null {
  const read = typeof value === 'string' ? parseObject(value) : value;
  if (!isObject(read)) return null;
  if (isSchema(read)) return isOfObject(read) ? read : null;
  for (const holder of HOLDERS) {
    const held = read[holder];
    const schema = typeof held === 'string' ? parseObject(held) : held;
    if (Object.keys(read).length <= 2 && isObject(schema) && (isSchema(schema) || Object.keys(schema).length === 0))
      return schema;
  }
  return isProperties(read) ? { type: 'object', properties: read } : null;
}

/** The input schema under another name, in a wrapper, as text, or as bare properties. */
export const schemaMember: Spelling = {
  id: 'schema-member',
  title: 'The input schema under another name',
  seenIn:
    'Anthropic and fastmcp inspect (input_schema), OpenAI’s Responses and FastMCP (parameters), LangChain (args_schema, args).',
  example: JSON.stringify([
    {
      name: 'delete_parcel',
      description: 'Deletes a parcel for good.',
      input_schema: { type: 'object', properties: { id: { type: 'string' } } },
    },
  ]),
  gives: ['delete_parcel'],
  read(tool) {
    const own = tool['inputSchema'];
    if (own !== undefined && own !== null) {
      const schema = findSchema(own);
      if (schema === null || schema === own || (isObject(own) && schema['properties'] === own)) return null;
      return { tool: { ...tool, inputSchema: schema }, note: 'Each input schema is read out of what holds it.' };
    }
    const member = MEMBERS.find((key) => findSchema(tool[key]) !== null);
    const schema = member === undefined ? null : findSchema(tool[member]);
    if (member === undefined || schema === null) return null;
    const rest = leaveOut(tool, member, 'inputSchema', ...(tool['type'] === 'function' ? ['type'] : []));
    return { tool: { ...rest, inputSchema: schema }, note: `\`${member}\` is read as the input schema.` };
  },
};
