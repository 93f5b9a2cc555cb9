import { isObject } from './json.ts';
import type { Json, ToolDefinition } from './schema/tool-definition.ts';

/** Members of a definition beside its name that a client shows or acts on (MCP 2025-11-25 and 2026-07-28, `Tool`). */
export const TOOL_MEMBERS = [
  'title',
  'description',
  'inputSchema',
  'outputSchema',
  'annotations',
  '_meta',
  'icons',
  'execution',
] as const;

/** A member that is pinned; `other` stands for all that no client knows. */
export type ToolMember = (typeof TOOL_MEMBERS)[number] | 'other';

type JsonObject = { [key: string]: Json };

/** An object without one of its members, `__proto__` kept. */
const leaveOut = (value: JsonObject, member: string): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== member));

/** What a member says; undefined where it says nothing. */
function readMember(member: string, value: Json): Json | undefined {
  if (!isObject(value)) return value;
  if (member === 'inputSchema' || member === 'outputSchema') return leaveOut(value, '$schema');
  // Forbidden is what a tool without the member is.
  const said = member === 'execution' && value['taskSupport'] === 'forbidden' ? leaveOut(value, 'taskSupport') : value;
  const mayBeEmpty = member === 'execution' || member === 'annotations' || member === '_meta';
  return mayBeEmpty && Object.keys(said).length === 0 ? undefined : said;
}

/**
 * What a definition says beside its name, by member, without what means nothing. Where two definitions of a name give
 * the same, no client tells them apart. Keys keep the order of the definition.
 */
export function readMembers(tool: ToolDefinition): JsonObject {
  const members: JsonObject = {};
  const other: JsonObject = {};
  for (const [key, value] of Object.entries(tool)) {
    if (key === 'name' || value === undefined) continue;
    const isKnown = (TOOL_MEMBERS as readonly string[]).includes(key);
    const said = isKnown ? readMember(key, value) : value;
    if (said === undefined) continue;
    Object.defineProperty(isKnown ? members : other, key, {
      value: said,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return Object.keys(other).length === 0 ? members : { ...members, other };
}
