import type { Place } from '../../catalog/input-schema/open-schema.ts';
import { FIXED, listSaid, listTypes, listValues } from '../../catalog/input-schema/read-place.ts';
import { walkSchema } from '../../catalog/input-schema/walk-schema.ts';
import { ownValue, type JsonObject } from '../../catalog/json.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { remember } from '../words/remember.ts';
import { splitName, type Word } from './split-words.ts';

/** A string of the definition that evidence can point into. */
export interface Field {
  /** JSON Pointer of the string, or, for part `key`, of the member whose name it is. */
  readonly pointer: string;
  readonly part: 'value' | 'key';
  readonly text: string;
}

/** A stretch of a field, in UTF-16 units, end exclusive. */
export interface Span {
  readonly field: Field;
  readonly start: number;
  readonly end: number;
}

export interface Parameter {
  /** JSON Pointer of its schema; of the first, where alternatives each have one. */
  readonly pointer: string;
  readonly key: Field;
  readonly words: readonly Word[];
  /** Its name in small letters of the alphabet only: `httpmethod` for `http_method`. */
  readonly plain: string;
  readonly description: Field | null;
  /** The texts that it may hold, or its items, once each, in any of its alternatives. */
  readonly choices: readonly Field[];
  /** Texts that it is said to hold for example. */
  readonly examples: readonly Field[];
  /** Whether each of several alternatives holds it to one value. */
  readonly isFixed: boolean;
  /** Whether what holds for a call hangs on one value of it, so that there are others. */
  readonly isTested: boolean;
  /** Null where it may be of several, or any. */
  readonly type: string | null;
  /** Whether it is on or off, null allowed. */
  readonly isFlag: boolean;
  readonly required: boolean;
  /** 0 for an argument of the tool itself, more for members of objects and lists in it. */
  readonly depth: number;
}

const none: readonly never[] = [];

/** What lies beyond is not read: a rule that needs more than this to see a risk won't. */
export const parameterLimits = { parameters: 200, choices: 100, places: 400, depth: 5, schemas: 3000 } as const;

const asText = (value: Json | undefined, pointer: string): Field | null =>
  typeof value === 'string' && /\S/.test(value) ? { pointer, part: 'value', text: value } : null;

/** A text at a key of an object; null where there is none, or nothing but white space. */
export const readField = (object: JsonObject, key: 'title' | 'description', path: string): Field | null =>
  asText(ownValue(object, key), `${path}/${key}`);

function readDescription({ fragments }: Place): Field | null {
  for (const { schema, pointer } of fragments) {
    const field = readField(schema, 'description', pointer);
    if (field) return field;
  }
  return null;
}

const readPlain = remember((name) =>
  name
    .slice(0, 100)
    .toLowerCase()
    .replaceAll(/[^a-z]/g, ''),
);

function readChoices(place: Place, inner: readonly Place[]): readonly Field[] {
  const values = inner.length === 0 ? listValues(place) : [place, ...inner].flatMap(listValues);
  if (values.length === 0) return none;
  const choices = new Map<string, Field>();
  for (const { value, pointer } of values) {
    const field = asText(value, pointer);
    if (field && !choices.has(field.text)) choices.set(field.text, field);
  }
  return [...choices.values()].slice(0, parameterLimits.choices);
}

const readExamples = (place: Place): Field[] =>
  listSaid(place, 'examples').flatMap(({ value, pointer }) =>
    Array.isArray(value) ? value.slice(0, 20).flatMap((each, i) => asText(each, `${pointer}/${i}`) ?? []) : [],
  );

const holdsOne = ({ schema }: Place['starts'][number]): boolean => {
  const listed = ownValue(schema, 'enum');
  return ownValue(schema, 'const') !== undefined || (Array.isArray(listed) && listed.length === 1);
};

function readParameter(place: Place, name: string, inner: readonly Place[]): Parameter {
  const { pointer, isRequired, depth, starts } = place;
  const fixing = starts.length === 1 && starts[0]?.conditions.length === 0 ? none : starts.filter(holdsOne);
  const types = listTypes(place).filter((type) => type !== 'null' && type !== FIXED);
  return {
    pointer,
    key: { pointer, part: 'key', text: name },
    words: splitName(name.slice(0, 200)),
    plain: readPlain(name),
    description: readDescription(place),
    choices: readChoices(place, inner),
    examples: readExamples(place),
    isFixed: fixing.length > 1,
    isTested: fixing.some(({ conditions }) => conditions.at(-1)?.keyword === 'if'),
    type: types.length === 1 ? (types[0] ?? null) : null,
    isFlag: types.includes('boolean'),
    required: isRequired,
    depth,
  };
}

/** Reads the arguments of a tool from its input schema, as far as `parameterLimits` go. */
export function readParameters(inputSchema: Json | undefined): Parameter[] {
  const { places } = walkSchema(inputSchema, '/inputSchema', parameterLimits);
  const items = places.filter(({ name }) => name === null);
  const parameters: Parameter[] = [];
  for (const place of places)
    if (place.name !== null && parameters.length < parameterLimits.parameters)
      parameters.push(
        readParameter(place, place.name, items.length === 0 ? none : items.filter((item) => item.parent === place)),
      );
  return parameters;
}
