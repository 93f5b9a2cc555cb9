import { describeType } from '../catalog/describe-type.ts';
import { openSchema, type OpenSchema, type Place } from '../catalog/input-schema/open-schema.ts';
import { listSaid, listValues } from '../catalog/input-schema/read-place.ts';
import { isObject, ownValue } from '../catalog/json.ts';
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

/** Beyond so many schemas in it, parameters are not told. */
const MOST_SCHEMAS = 20_000;
const MOST_VALUES = 30;
const LONGEST_VALUE = 80;
/** Bytes of UTF-8 that a tool's description and those of its parameters may fill together, so that a page stays light. */
const MOST_BYTES = 4000;
/** What the parameters may fill even beside a long description. */
const LEAST_BYTES = 400;

const cutText = (text: string, longest: number): string => {
  const { shown, leftOut } = shortenText(text, longest);
  return leftOut > 0 ? `${shown}…` : shown;
};

const showValue = (value: Json): string => revealHiddenCharacters(cutText(JSON.stringify(value), LONGEST_VALUE));

const isItem = ({ step }: Place): boolean => step.startsWith('[');

/** The values that a place takes by what holds for every call, or else by its alternatives, or else by its items. */
function listOwnValues(schema: OpenSchema, place: Place): Json[] {
  const said = listValues(place).filter(({ fragment }) => fragment.conditions.every(({ keyword }) => keyword !== 'if'));
  const sure = said.filter(({ fragment }) => fragment.conditions.length === 0);
  const own = (sure.length > 0 ? sure : said).map(({ value }) => value);
  const values =
    own.length > 0
      ? own
      : schema
          .listMembers(place)
          .filter(isItem)
          .flatMap(listValues)
          .map(({ value }) => value);
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

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

const readDescription = (place: Place): string =>
  listSaid(place, 'description').flatMap(({ value }) => (typeof value === 'string' ? value : []))[0] ?? '';

/** The parameters of a tool in served order; null where its schema can't be read as an object with properties. */
export function listParameters(tool: ToolDefinition): ParameterRow[] | null {
  const served = tool['inputSchema'];
  if (!isObject(served) || !isObject(ownValue(served, 'properties') ?? {})) return null;
  const schema = openSchema(served, '/inputSchema', MOST_SCHEMAS);
  const places = schema.listMembers(schema.root).filter(({ name }) => name !== null);
  const share = shareBytes(
    places.map((place) => sizeOf(readDescription(place))),
    Math.max(LEAST_BYTES, MOST_BYTES - sizeOf(readText(tool['description']))),
  );
  return places.map((place) => {
    const text = readDescription(place);
    const isCut = sizeOf(text) > share;
    const values = listOwnValues(schema, place);
    const usual = listSaid(place, 'default')[0];
    return {
      name: place.name ?? '',
      type: revealHiddenCharacters(cutText(describeType(schema, place), LONGEST_VALUE)),
      isRequired: place.isRequired,
      description: isCut ? cutText(text, Math.floor((text.length * share) / sizeOf(text))) : text,
      isCut,
      values: values.slice(0, MOST_VALUES).map((value) => showValue(value)),
      valuesLeftOut: Math.max(0, values.length - MOST_VALUES),
      defaultValue: usual === undefined ? null : showValue(usual.value),
    };
  });
}
