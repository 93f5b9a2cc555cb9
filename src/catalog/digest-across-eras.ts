import { isObject } from './json.ts';
import { digestJson, digestTool } from './digest.ts';
import type { Results } from './schema/manifest.ts';
import type { Json, ToolDefinition } from './schema/tool-definition.ts';
import { readMembers } from './tool-members.ts';

type JsonObject = { [key: string]: Json };

/** The first revision of the protocol that has no `initialize`. */
export const FIRST_WITHOUT_INITIALIZE = '2026-07-28';

/** The era that answers were got in; null where nothing tells. */
export function findEra(revision: string | null, results: Results): 'initialize' | 'discover' | null {
  if (revision !== null) return revision < FIRST_WITHOUT_INITIALIZE ? 'initialize' : 'discover';
  if (results.initialize !== null) return 'initialize';
  return results['server/discover'] === null ? null : 'discover';
}

/**
 * An output schema as up to 2025-11-25 had to be an object, so that one of another type was put into a member `result`,
 * and references in it were made longer (SDK 2.4.0, SEP-2106), or kept, and what they lead to copied (FastMCP 4.2.3).
 */
function unwrapSchema(schema: Json | undefined): Json | undefined {
  if (!isObject(schema) || schema['type'] !== 'object' || !isObject(schema['properties'])) return schema;
  const { result, ...others } = schema['properties'];
  const isCopied = (key: string): boolean =>
    isObject(result) && key in result && digestJson(result[key] ?? null) === digestJson(schema[key] ?? null);
  const more = Object.keys(schema).filter(
    (key) => !['type', 'properties', 'required', '$schema', 'x-fastmcp-wrap-result'].includes(key) && !isCopied(key),
  );
  if (!isObject(result) || Object.keys(others).length + more.length > 0) return schema;
  const text = JSON.stringify(result).replace(/"#\/properties\/result(?=["/])/g, '"#');
  const inner = JSON.parse(text) as JsonObject;
  return Object.fromEntries(Object.entries(inner).filter(([key]) => key !== '$schema'));
}

/** What a definition says, in a form that both eras have. */
function readEitherEra(members: JsonObject): JsonObject {
  // Tasks are marked on tools up to 2025-11-25 alone.
  const rest = Object.fromEntries(Object.entries(members).filter(([member]) => member !== 'execution'));
  const outputSchema = unwrapSchema(rest['outputSchema']);
  return outputSchema === undefined ? rest : { ...rest, outputSchema };
}

/** A digest by which definitions are held against each other; across eras, what follows from the era alone is left out. */
export const digestAcrossEras = (tool: ToolDefinition, isOtherEra: boolean): string =>
  isOtherEra ? digestJson({ name: tool.name, ...readEitherEra(readMembers(tool)) }) : digestTool(tool);
