import { isObject } from '../../catalog/json.ts';
import type { Json, ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { readRequiredArguments } from '../read-required-arguments.ts';

type JsonObject = { readonly [key: string]: Json };

/** The arguments at the top level of a tool's input with their schemas, in order; none where it has no such list. */
export function readArguments(tool: ToolDefinition): (readonly [name: string, schema: JsonObject])[] {
  const schema = tool['inputSchema'];
  // Own properties: a schema's prototype says nothing of the tool.
  const properties = isObject(schema) && Object.hasOwn(schema, 'properties') ? schema['properties'] : undefined;
  if (!isObject(properties)) return [];
  return Object.entries(properties).map(([name, own]) => [name, isObject(own) ? own : {}] as const);
}

// A name that can stand in a sentence; any other is only counted.
const PLAIN = /^[\p{L}\p{N}_$.:@-]{1,40}$/u;

/** Whether a name from outside can be quoted in a sentence of ours. */
export const isQuotable = (name: string): boolean => PLAIN.test(name);

/** A name from outside, in quotes. Takes quotable names. */
export const quoteName = (name: string): string => `“${name}”`;

/** Names in quotes, two at most, and how many more there are; empty where none can be quoted. */
export function listNames(names: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const first = names.findIndex(isQuotable);
  const second = names.findIndex((name, at) => at > first && isQuotable(name));
  const shown = [names[first], names[second]].filter((name) => name !== undefined).map(quoteName);
  if (shown.length === 0) return '';
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} ${conjunction} ${rest} more` : shown.join(` ${conjunction} `);
}

/** The start of a sentence on what a call does, up to its verb: `Given “id”, it`. */
export function leadIn(tool: ToolDefinition): string {
  const required = listNames(readRequiredArguments(tool));
  if (required !== '') return `Given ${required}, it`;
  const all = readArguments(tool).map(([name]) => name);
  const optional = listNames(all);
  if (optional !== '') return `With or without ${optional}, it`;
  const takesNone = all.length === 0 && isObject(tool['inputSchema']);
  if (!takesNone) return 'It';
  return isQuotable(tool.name) ? `${quoteName(tool.name)} takes no arguments and` : 'It takes no arguments and';
}
