import { escapeKey } from './json-pointer.ts';
import type { Json, ToolDefinition } from './schema/tool-definition.ts';

type JsonObject = { readonly [key: string]: Json | undefined };

const isObject = (value: Json | JsonObject | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readOwn = (value: Json | JsonObject | undefined, key: string): Json | undefined =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

const readMeta = (tool: ToolDefinition, key: string): Json | undefined => readOwn(readOwn(tool, '_meta'), key);

/** Who a server may mean a tool for: the model, the page that it opens (its app), or either. */
export const AUDIENCES = ['model', 'app', 'both'] as const;
export type Audience = (typeof AUDIENCES)[number];

/**
 * Who a tool is meant for (MCP Apps, `_meta.ui.visibility`; both where it says nothing). Where what it says can't be
 * read, the model may get it: clients that know nothing of MCP Apps hand it every tool.
 */
export function readAudience(tool: ToolDefinition): Audience {
  const visibility = readOwn(readMeta(tool, 'ui'), 'visibility');
  if (!Array.isArray(visibility)) return 'both';
  const isForApp = visibility.includes('app');
  const isForModel = visibility.includes('model');
  return isForApp === isForModel ? 'both' : isForApp ? 'app' : 'model';
}

/** Whether a server means a tool for its own page alone, so that it is not to be counted among what the model can do. */
export const isForAppOnly = (tool: ToolDefinition): boolean => readAudience(tool) === 'app';

/** The `ui://` resource whose page a client shows when it calls a tool (MCP Apps, or its older flat key); else null. */
export const readPageUri = (tool: ToolDefinition): string | null =>
  [readOwn(readMeta(tool, 'ui'), 'resourceUri'), readMeta(tool, 'ui/resourceUri')].find(
    (uri): uri is string => typeof uri === 'string' && uri.startsWith('ui://'),
  ) ?? null;

/** An argument that leaves as a header of the request as well (revision 2026-07-28, `x-mcp-header`). */
export interface HeaderParameter {
  /** JSON Pointer, into the tool, of the schema that is marked. */
  readonly pointer: string;
  /** The name behind `Mcp-Param-`, as served; null where that is no text. */
  readonly header: string | null;
  readonly isValid: boolean;
  /** What is wrong with it, as a clause about the mark; null where nothing is. */
  readonly fault: string | null;
}

const MARK = 'x-mcp-header';

/** What lies beyond is not read. */
const LIMITS = { depth: 1000, headers: 200 } as const;

/** Keywords whose schemas no chain of `properties` leads through: one schema or a list of them, or schemas by name. */
const NESTING = [
  ...['items', 'prefixItems', 'contains', 'additionalItems', 'additionalProperties', 'unevaluatedItems'],
  ...['unevaluatedProperties', 'propertyNames', 'oneOf', 'anyOf', 'allOf', 'not', 'if', 'then', 'else'],
];
const NAMING = ['patternProperties', 'dependentSchemas', '$defs', 'definitions'];

interface Place {
  readonly schema: JsonObject;
  readonly pointer: string;
  readonly depth: number;
  /** Whether only `properties` lead here from the root. */
  readonly isReachable: boolean;
}

/** The schemas that lie directly in one, in the order of its keys. */
function listNested({ schema, pointer, depth, isReachable }: Place): Place[] {
  const nested: Place[] = [];
  const add = (value: Json | undefined, path: string, isStep: boolean): void => {
    if (isObject(value))
      nested.push({ schema: value, pointer: path, depth: depth + 1, isReachable: isReachable && isStep });
  };
  for (const [keyword, value] of Object.entries(schema)) {
    const path = `${pointer}/${escapeKey(keyword)}`;
    const isStep = keyword === 'properties';
    if (isStep || NAMING.includes(keyword)) {
      if (isObject(value))
        for (const [name, each] of Object.entries(value)) add(each, `${path}/${escapeKey(name)}`, isStep);
    } else if (NESTING.includes(keyword)) {
      if (Array.isArray(value)) for (const [i, each] of value.entries()) add(each, `${path}/${i}`, false);
      else add(value, path, false);
    }
  }
  return nested;
}

/** Whether anything within an object has the mark, however deep: hardly any tool holds it at all. */
function holdsMark(root: JsonObject): boolean {
  const waiting: object[] = [root];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (Object.hasOwn(value, MARK)) return true;
    for (const each of Object.values(value))
      if (typeof each === 'object' && each !== null) waiting.push(each as object);
  }
  return false;
}

/** What the specification finds wrong with a mark, apart from others of the same name. */
function findFault({ schema, depth, isReachable }: Place, header: string | null): string | null {
  if (header === null) return 'is no text';
  if (header === '') return 'is empty';
  if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(header)) return 'is no name that a header can have (RFC 9110)';
  if (depth === 0 || !isReachable) return 'stands where no chain of properties leads';
  const type = readOwn(schema, 'type');
  if (type !== 'string' && type !== 'integer' && type !== 'boolean')
    return 'is on a parameter that is no string, integer or boolean';
  return null;
}

/**
 * The arguments of a tool that a client sends as headers too when it speaks HTTP, and those that are marked so against
 * the rules (Streamable HTTP, "Schema Extension"). One that is not valid makes such a client leave the whole tool out.
 */
export function listHeaderParameters(tool: ToolDefinition): HeaderParameter[] {
  const root = readOwn(tool, 'inputSchema');
  const found: HeaderParameter[] = [];
  const waiting: Place[] =
    isObject(root) && holdsMark(root) ? [{ schema: root, pointer: '/inputSchema', depth: 0, isReachable: true }] : [];
  for (let place = waiting.pop(); place !== undefined && found.length < LIMITS.headers; place = waiting.pop()) {
    const served = readOwn(place.schema, MARK);
    if (served !== undefined) {
      const header = typeof served === 'string' ? served : null;
      const fault = findFault(place, header);
      found.push({ pointer: place.pointer, header, isValid: fault === null, fault });
    }
    // One by one: a call takes only so many arguments.
    if (place.depth < LIMITS.depth) for (const nested of listNested(place).toReversed()) waiting.push(nested);
  }
  const uses = Map.groupBy(found, ({ header }) => header?.toLowerCase());
  return found.map((each) =>
    each.isValid && (uses.get(each.header?.toLowerCase())?.length ?? 0) > 1
      ? { ...each, isValid: false, fault: 'is the name of another parameter’s header too' }
      : each,
  );
}
