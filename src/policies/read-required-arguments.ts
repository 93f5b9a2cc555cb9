import type { ToolDefinition } from '../catalog/schema/tool-definition.ts';

/** The argument names that a tool's input schema requires at its top level, once each; none where it has no such list. */
export function readRequiredArguments(tool: ToolDefinition): string[] {
  const schema = tool['inputSchema'];
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return [];
  // An own property: a schema's prototype says nothing of the tool.
  const required = Object.hasOwn(schema, 'required') ? schema['required'] : undefined;
  if (!Array.isArray(required)) return [];
  return [...new Set(required.filter((name) => typeof name === 'string'))];
}
