import type { Json } from '../../schema/tool-definition.ts';
import type { JsonObject, Spelling } from '../form.ts';
import { isObject, isText, leaveOut, makeObject } from '../json-shape.ts';

const MEMBERS = ['arguments', 'parameters', 'args', 'params', 'option', 'options', 'inputs', 'tool_params'] as const;

/** What others call the types of JSON Schema. */
const TYPES: Readonly<Record<string, string>> = {
  str: 'string',
  text: 'string',
  int: 'integer',
  long: 'integer',
  float: 'number',
  double: 'number',
  bool: 'boolean',
  list: 'array',
  dict: 'object',
  map: 'object',
};
const JSON_TYPES = ['string', 'integer', 'number', 'boolean', 'array', 'object', 'null'];
const KEPT = ['enum', 'default', 'items', 'properties', 'title', 'format', 'minimum', 'maximum', 'examples'];

/** Parameters of an HTTP API say where they go, `in` a path or a query: what has them is no tool. */
const isParameter = (value: Json): value is JsonObject =>
  isObject(value) && isText(value['name']) && !isText(value['in']);

function readType(value: Json | undefined): string | null {
  const word = typeof value === 'string' ? value.toLowerCase() : '';
  const type = Object.hasOwn(TYPES, word) ? TYPES[word] : word;
  return type !== undefined && JSON_TYPES.includes(type) ? type : null;
}

function describeParameter(parameter: JsonObject): JsonObject {
  const type = readType(parameter['type']);
  const description = parameter['description'] ?? parameter['desc'];
  const own = isObject(parameter['schema']) ? parameter['schema'] : {};
  return {
    ...own,
    ...(type === null ? {} : { type }),
    ...(typeof description === 'string' ? { description } : {}),
    ...makeObject(Object.entries(parameter).filter(([key]) => KEPT.includes(key))),
  };
}

const isRequired = (parameter: JsonObject, someAreOptional: boolean): boolean =>
  parameter['required'] === true ||
  parameter['optional'] === false ||
  (someAreOptional && parameter['optional'] === undefined && parameter['required'] === undefined);

/** Parameters as a list, each with its name. */
export const argumentList: Spelling = {
  id: 'argument-list',
  title: 'Parameters as a list',
  seenIn: 'Docker’s MCP registry (arguments with name, type and desc), azmcp tools list (option).',
  example: JSON.stringify([
    {
      name: 'delete_parcel',
      description: 'Deletes a parcel for good.',
      arguments: [{ name: 'id', type: 'string', desc: 'The parcel to delete.' }],
    },
  ]),
  gives: ['delete_parcel'],
  read(tool) {
    if (isObject(tool['inputSchema'])) return null;
    const member = MEMBERS.find((key) => {
      const value = tool[key];
      return Array.isArray(value) && value.every(isParameter);
    });
    const list = member === undefined ? [] : tool[member];
    if (member === undefined || !Array.isArray(list)) return null;
    const parameters = list.filter(isParameter).map((parameter) => ({
      key: String(parameter['name']).replace(/^--?/, ''),
      parameter,
    }));
    const someAreOptional = parameters.some(({ parameter }) => parameter['optional'] === true);
    const required = parameters.filter(({ parameter }) => isRequired(parameter, someAreOptional)).map(({ key }) => key);
    const inputSchema: JsonObject = {
      type: 'object',
      properties: makeObject(parameters.map(({ key, parameter }) => [key, describeParameter(parameter)])),
      ...(required.length === 0 ? {} : { required }),
    };
    return {
      tool: { ...leaveOut(tool, member, 'inputSchema'), inputSchema },
      note: `The list \`${member}\` is read as parameters.`,
    };
  },
};
