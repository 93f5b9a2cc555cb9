import type { Json, ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { splitName, splitSentences, type Sentence, type Word } from './split-words.ts';

/** A string of the definition that evidence can point into. */
export interface Field {
  /** JSON Pointer of the string, or, for part `key`, of the member whose name it is. */
  readonly pointer: string;
  readonly part: 'value' | 'key';
  readonly text: string;
}

export interface Parameter {
  /** JSON Pointer of its schema. */
  readonly pointer: string;
  readonly key: Field;
  readonly words: readonly Word[];
  /** Its name in small letters of the alphabet only: `httpmethod` for `http_method`. */
  readonly plain: string;
  readonly description: Field | null;
  /** Its string choices: `enum`, `const`, or `oneOf`/`anyOf` of `const`. */
  readonly choices: readonly Field[];
  readonly type: string | null;
  readonly required: boolean;
  /** 0 for an argument of the tool itself, more for members of objects and lists in it. */
  readonly depth: number;
}

/** A tool definition read defensively: whatever is missing or of an odd type counts as not said. */
export interface Definition {
  readonly tool: ToolDefinition;
  readonly name: Field;
  readonly nameWords: readonly Word[];
  readonly title: Field | null;
  readonly description: Field | null;
  readonly sentences: readonly Sentence[];
  readonly parameters: readonly Parameter[];
  readonly hints: Readonly<Record<'readOnlyHint' | 'destructiveHint' | 'openWorldHint', boolean | null>>;
}

type JsonObject = { readonly [key: string]: Json };

/** What lies beyond is not read: a rule that needs more than this to see a risk won't. */
export const readLimits = { descriptionUnits: 12_000, parameters: 200, depth: 5, choices: 100 } as const;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ownValue = (object: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

const escapePointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

function readField(object: JsonObject, key: string, path: string): Field | null {
  const value = ownValue(object, key);
  return typeof value === 'string' && value.trim() !== ''
    ? { pointer: `${path}/${escapePointer(key)}`, part: 'value', text: value }
    : null;
}

function readChoices(schema: JsonObject, path: string): Field[] {
  const choices: Field[] = [];
  const take = (value: Json | undefined, pointer: string): void => {
    if (typeof value === 'string' && value !== '' && choices.length < readLimits.choices)
      choices.push({ pointer, part: 'value', text: value });
  };
  const list = (schemaPart: JsonObject, at: string): void => {
    const values = ownValue(schemaPart, 'enum');
    if (Array.isArray(values)) values.forEach((value, i) => take(value, `${at}/enum/${i}`));
    take(ownValue(schemaPart, 'const'), `${at}/const`);
  };
  list(schema, path);
  for (const key of ['oneOf', 'anyOf']) {
    const branches = ownValue(schema, key);
    if (!Array.isArray(branches)) continue;
    branches.forEach((branch, i) => {
      if (isObject(branch)) list(branch, `${path}/${key}/${i}`);
    });
  }
  const items = ownValue(schema, 'items');
  if (isObject(items)) list(items, `${path}/items`);
  return choices;
}

function readParameters(root: Json | undefined): Parameter[] {
  const parameters: Parameter[] = [];
  if (!isObject(root)) return parameters;
  const queue: { schema: JsonObject; path: string; depth: number }[] = [
    { schema: root, path: '/inputSchema', depth: 0 },
  ];
  for (let at = 0; at < queue.length && parameters.length < readLimits.parameters; at += 1) {
    const { schema, path, depth } = queue[at] as (typeof queue)[number];
    const required = ownValue(schema, 'required');
    const properties = ownValue(schema, 'properties');
    if (isObject(properties)) {
      for (const [name, value] of Object.entries(properties)) {
        if (parameters.length >= readLimits.parameters) break;
        const pointer = `${path}/properties/${escapePointer(name)}`;
        const own = isObject(value) ? value : {};
        const type = ownValue(own, 'type');
        parameters.push({
          pointer,
          key: { pointer, part: 'key', text: name },
          words: splitName(name.slice(0, 200)),
          plain: name
            .slice(0, 100)
            .toLowerCase()
            .replaceAll(/[^a-z]/g, ''),
          description: readField(own, 'description', pointer),
          choices: readChoices(own, pointer),
          type: typeof type === 'string' ? type : null,
          required: Array.isArray(required) && required.includes(name),
          depth,
        });
        if (depth < readLimits.depth) queue.push({ schema: own, path: pointer, depth: depth + 1 });
      }
    }
    for (const key of ['oneOf', 'anyOf', 'allOf']) {
      const branches = ownValue(schema, key);
      if (!Array.isArray(branches) || depth >= readLimits.depth) continue;
      branches.slice(0, 20).forEach((branch, i) => {
        if (isObject(branch)) queue.push({ schema: branch, path: `${path}/${key}/${i}`, depth });
      });
    }
    const items = ownValue(schema, 'items');
    if (isObject(items) && depth < readLimits.depth)
      queue.push({ schema: items, path: `${path}/items`, depth: depth + 1 });
  }
  return parameters;
}

/** Reads a tool of any shape; never throws, never looks further than `readLimits`. */
export function readDefinition(tool: ToolDefinition): Definition {
  const object = tool as JsonObject;
  const annotations = ownValue(object, 'annotations');
  const hints: JsonObject = isObject(annotations) ? annotations : {};
  const readHint = (key: string): boolean | null => {
    const value = ownValue(hints, key);
    return typeof value === 'boolean' ? value : null;
  };
  const description = readField(object, 'description', '');
  return {
    tool,
    name: { pointer: '/name', part: 'value', text: tool.name },
    nameWords: splitName(tool.name.slice(0, 400)),
    title: readField(object, 'title', '') ?? readField(hints, 'title', '/annotations'),
    description,
    sentences: description ? splitSentences(description.text.slice(0, readLimits.descriptionUnits)) : [],
    parameters: readParameters(ownValue(object, 'inputSchema')),
    hints: {
      readOnlyHint: readHint('readOnlyHint'),
      destructiveHint: readHint('destructiveHint'),
      openWorldHint: readHint('openWorldHint'),
    },
  };
}
