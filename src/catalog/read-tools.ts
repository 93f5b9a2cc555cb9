import { isObject } from './json.ts';
import type { Json, ToolDefinition } from './schema/tool-definition.ts';

type JsonObject = { [key: string]: Json };

/** A list of tools with the JSON Pointer of each element; elements are as served, not yet checked. */
export interface ToolList {
  readonly elements: readonly { readonly path: string; readonly value: Json }[];
}

const listAt = (value: Json | undefined, path: string): ToolList | null =>
  Array.isArray(value) ? { elements: value.map((element, i) => ({ path: `${path}/${i}`, value: element })) } : null;

/**
 * Finds the tools in a captured manifest, a `tools/list` result, a JSON-RPC response that holds one,
 * or a bare array. Null where the value holds no list of tools.
 */
export function findToolList(value: Json): ToolList | null {
  if (!isObject(value)) return listAt(value, '');
  if (isObject(value['results'])) {
    const pages = value['results']['tools/list'];
    if (!Array.isArray(pages)) return null;
    const lists = pages.map((page, i) =>
      // Null is how some servers spell an empty list; a server that answered so answered.
      isObject(page) ? listAt(page['tools'] === null ? [] : page['tools'], `/results/tools~1list/${i}/tools`) : null,
    );
    return lists.every((list) => list !== null) ? { elements: lists.flatMap((list) => list.elements) } : null;
  }
  if (isObject(value['result'])) return listAt(value['result']['tools'], '/result/tools');
  return listAt(value['tools'], '/tools');
}

/** Whether an element of a tool list has what a tool can't do without: a name. */
export const isToolDefinition = (value: Json): value is ToolDefinition & JsonObject =>
  isObject(value) && typeof value['name'] === 'string' && value['name'] !== '';
