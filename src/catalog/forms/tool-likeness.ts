import type { Json } from '../schema/tool-definition.ts';
import type { JsonObject } from './form.ts';
import { isObject, isText } from './json-shape.ts';
import { readTool } from './spellings/index.ts';

/** Members that no tool has: what has one is a server, a message, a package, a prompt or a line of a log. */
const FOREIGN = [
  'tools',
  'servers',
  'mcpServers',
  'packages',
  'remotes',
  'signature',
  'jsonrpc',
  'manifest_version',
  'dxt_version',
  'hostname',
  'transport',
  'functionDeclarations',
  'function_declarations',
  'responses',
  'operationId',
  'runs',
];

/** What a tool of a name and a few words may have beside them, and still be taken for one. */
const FAMILIAR = [
  'name',
  'title',
  'description',
  'annotations',
  'inputSchema',
  'outputSchema',
  '_meta',
  'icons',
  'execution',
  'enabled',
  'tags',
  'category',
  'type',
];

const isForeign = (value: JsonObject): boolean =>
  FOREIGN.some((key) => Object.hasOwn(value, key)) ||
  (isText(value['command']) && Array.isArray(value['args'])) ||
  (isText(value['item_type']) && value['item_type'] !== 'tool') ||
  (value['level'] !== undefined && (value['msg'] !== undefined || value['message'] !== undefined)) ||
  (isText(value['name']) && isText(value['in']));

/**
 * How much a value looks like a tool: 4 it has a name and a schema of parameters; 3 a name, a description, and nothing
 * that a tool wouldn't have; 2 both among other things; 1 a name and nothing that a tool wouldn't have; 0 a name among
 * other things; -1 it is none.
 */
export function rateTool(value: Json): -1 | 0 | 1 | 2 | 3 | 4 {
  if (!isObject(value) || isForeign(value)) return -1;
  const { tool } = readTool(value);
  if (!isObject(tool) || !isText(tool['name']) || isForeign(tool)) return -1;
  if (isObject(tool['inputSchema'])) return 4;
  const isFamiliar = Object.keys(value).every((key) => FAMILIAR.includes(key));
  if (isText(tool['description'])) return isFamiliar ? 3 : 2;
  return isFamiliar ? 1 : 0;
}
