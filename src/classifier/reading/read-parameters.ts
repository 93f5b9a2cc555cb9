import type { Json } from '../../catalog/schema/tool-definition.ts';
import {
  escapePointer,
  followReference,
  isObject,
  ownValue,
  type JsonObject,
  type SchemaPart,
} from './follow-reference.ts';
import { splitName, type Word } from './split-words.ts';

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
  /** Its string choices: `enum`, `const`, or `oneOf`/`anyOf` of `const`, here or where a reference leads. */
  readonly choices: readonly Field[];
  readonly type: string | null;
  /** Whether it is on or off, null allowed. */
  readonly isFlag: boolean;
  readonly required: boolean;
  /** 0 for an argument of the tool itself, more for members of objects and lists in it. */
  readonly depth: number;
}

/** What lies beyond is not read: a rule that needs more than this to see a risk won't. */
export const parameterLimits = { parameters: 200, depth: 5, choices: 100, branches: 60, schemas: 1000 } as const;

/** A text at a key of an object; null where there is none, or nothing but white space. */
export function readField(object: JsonObject, key: string, path: string): Field | null {
  const value = ownValue(object, key);
  return typeof value === 'string' && value.trim() !== ''
    ? { pointer: `${path}/${escapePointer(key)}`, part: 'value', text: value }
    : null;
}

/** The schemas of which one or all hold for a schema. */
function listBranches({ schema, path }: SchemaPart): SchemaPart[] {
  return ['oneOf', 'anyOf', 'allOf'].flatMap((key) => {
    const branches = ownValue(schema, key);
    return Array.isArray(branches)
      ? branches.flatMap((branch, i) => (isObject(branch) ? [{ schema: branch, path: `${path}/${key}/${i}` }] : []))
      : [];
  });
}

/** A part, and what it refers to. */
function listParts(root: SchemaPart, part: SchemaPart): SchemaPart[] {
  const target = followReference(root, part);
  return target === null || target === part ? [part] : [part, target];
}

/** Whether a schema, or one of those that it chooses from, takes true or false. */
const takesBoolean = (part: SchemaPart): boolean =>
  [part, ...listBranches(part)].some(({ schema }) => {
    const type = ownValue(schema, 'type');
    return type === 'boolean' || (Array.isArray(type) && type.includes('boolean'));
  });

function readChoices(root: SchemaPart, parts: readonly SchemaPart[]): Field[] {
  const choices: Field[] = [];
  const take = (value: Json | undefined, pointer: string): void => {
    if (typeof value === 'string' && value !== '' && choices.length < parameterLimits.choices)
      choices.push({ pointer, part: 'value', text: value });
  };
  const list = ({ schema, path }: SchemaPart): void => {
    const values = ownValue(schema, 'enum');
    if (Array.isArray(values)) values.forEach((value, i) => take(value, `${path}/enum/${i}`));
    take(ownValue(schema, 'const'), `${path}/const`);
  };
  for (const part of parts) {
    const items = ownValue(part.schema, 'items');
    const inner = isObject(items) ? [{ schema: items, path: `${part.path}/items` }] : [];
    list(part);
    for (const branch of [...listBranches(part), ...inner]) {
      if (choices.length >= parameterLimits.choices) break;
      listParts(root, branch).forEach(list);
    }
  }
  return choices;
}

/** A schema that waits to be read, with the places that led to it by reference. */
interface Waiting extends SchemaPart {
  readonly depth: number;
  readonly trail: readonly string[];
}

/** Reads the arguments of a tool from its input schema, as far as `parameterLimits` go. */
export function readParameters(inputSchema: Json | undefined): Parameter[] {
  const parameters: Parameter[] = [];
  if (!isObject(inputSchema)) return parameters;
  const root: SchemaPart = { schema: inputSchema, path: '/inputSchema' };
  const queue: Waiting[] = [];
  const wait = (part: SchemaPart, depth: number, trail: readonly string[]): void => {
    for (const one of listParts(root, part)) {
      const isNew = one === part || !trail.includes(one.path);
      if (isNew && depth <= parameterLimits.depth && queue.length < parameterLimits.schemas)
        queue.push({ ...one, depth, trail: one === part ? trail : [...trail, one.path] });
    }
  };
  wait(root, 0, [root.path]);
  for (let at = 0; at < queue.length && parameters.length < parameterLimits.parameters; at += 1) {
    const here = queue[at] as Waiting;
    const { schema, path, depth, trail } = here;
    const required = ownValue(schema, 'required');
    const properties = ownValue(schema, 'properties');
    if (isObject(properties)) {
      for (const [name, value] of Object.entries(properties)) {
        if (parameters.length >= parameterLimits.parameters) break;
        const pointer = `${path}/properties/${escapePointer(name)}`;
        const own: SchemaPart = { schema: isObject(value) ? value : {}, path: pointer };
        const parts = listParts(root, own);
        const type = parts.map((part) => ownValue(part.schema, 'type')).find((found) => found !== undefined);
        parameters.push({
          pointer,
          key: { pointer, part: 'key', text: name },
          words: splitName(name.slice(0, 200)),
          plain: name
            .slice(0, 100)
            .toLowerCase()
            .replaceAll(/[^a-z]/g, ''),
          description: parts.flatMap((part) => readField(part.schema, 'description', part.path) ?? [])[0] ?? null,
          choices: readChoices(root, parts),
          type: typeof type === 'string' ? type : null,
          isFlag: parts.some(takesBoolean),
          required: Array.isArray(required) && required.includes(name),
          depth,
        });
        wait(own, depth + 1, trail);
      }
    }
    for (const branch of listBranches(here).slice(0, parameterLimits.branches)) wait(branch, depth, trail);
    const items = ownValue(schema, 'items');
    if (isObject(items)) wait({ schema: items, path: `${path}/items` }, depth + 1, trail);
  }
  return parameters;
}
