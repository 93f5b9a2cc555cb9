import { describeType } from '../catalog/describe-type.ts';
import { revealHiddenCharacters } from '../catalog/hidden-characters.ts';
import type { Json, ToolDefinition } from '../catalog/schema/tool-definition.ts';
import { shortenText } from './text-segments.ts';

/** One row of a tool's table of parameters, as far as its schema can be read. */
export interface ParameterRow {
  readonly name: string;
  /** Such as `integer`, `string or null`, `array of string`; `not stated` where the schema is silent. */
  readonly type: string;
  readonly isRequired: boolean;
  readonly description: string;
  /** Whether the description is longer than shown. */
  readonly isCut: boolean;
  /** The values it may hold, as JSON, where they are listed; at most 30, with the number left out. */
  readonly values: readonly string[];
  readonly valuesLeftOut: number;
  /** The default as JSON, shortened; null where there is none. */
  readonly defaultValue: string | null;
}

const MOST_VALUES = 30;
const LONGEST_VALUE = 80;
/** Bytes of UTF-8 that a tool's description and those of its parameters may fill together, so that a page stays light. */
const MOST_BYTES = 4500;
/** What the parameters may fill even beside a long description. */
const LEAST_BYTES = 700;

type JsonObject = { [key: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const cutText = (text: string, longest: number): string => {
  const { shown, leftOut } = shortenText(text, longest);
  return leftOut > 0 ? `${shown}…` : shown;
};

const showValue = (value: Json): string => revealHiddenCharacters(cutText(JSON.stringify(value), LONGEST_VALUE));

const listValues = (schema: JsonObject): Json[] => {
  const own = schema['enum'] ?? (isObject(schema['items']) ? schema['items']['enum'] : undefined);
  return Array.isArray(own) ? own : schema['const'] === undefined ? [] : [schema['const']];
};

/** The most bytes that each of some texts may have, so that all together have no more than `most`. */
function shareBytes(sizes: readonly number[], most: number): number {
  let left = most;
  for (const [i, size] of sizes.toSorted((a, b) => a - b).entries()) {
    const share = left / (sizes.length - i);
    if (size > share) return share;
    left -= size;
  }
  return Infinity;
}

const sizeOf = (text: string): number => Buffer.byteLength(text);

const readText = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

const readDescription = (property: Json): string => (isObject(property) ? readText(property['description']) : '');

/** The parameters of a tool in served order; null where its schema can't be read as an object with properties. */
export function listParameters(tool: ToolDefinition): ParameterRow[] | null {
  const schema = tool['inputSchema'];
  if (!isObject(schema)) return null;
  const properties = schema['properties'] ?? {};
  if (!isObject(properties)) return null;
  const required = new Set(Array.isArray(schema['required']) ? schema['required'] : []);
  const share = shareBytes(
    Object.values(properties).map((property) => sizeOf(readDescription(property))),
    Math.max(LEAST_BYTES, MOST_BYTES - sizeOf(readText(tool['description']))),
  );
  return Object.entries(properties).map(([name, property]) => {
    const text = readDescription(property);
    const isCut = sizeOf(text) > share;
    const own = isObject(property) ? property : {};
    const values = listValues(own);
    return {
      name,
      type: revealHiddenCharacters(cutText(describeType(property), LONGEST_VALUE)),
      isRequired: required.has(name),
      description: isCut ? cutText(text, Math.floor((text.length * share) / sizeOf(text))) : text,
      isCut,
      values: values.slice(0, MOST_VALUES).map((value) => showValue(value)),
      valuesLeftOut: Math.max(0, values.length - MOST_VALUES),
      defaultValue: own['default'] === undefined ? null : showValue(own['default']),
    };
  });
}
