import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Json, ToolDefinition } from './schema/tool-definition.ts';

/** SHA-256 of a text, in lower-case hex. */
export const hashText = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * What canonical JSON has no form for is given one: the escapes of lone surrogates, which are no Unicode text,
 * are spelled out, and numbers beyond a double's range become null.
 */
function spellUncanonical(value: Json): Json {
  const text = JSON.stringify(value).replace(/(?<!\\)((?:\\\\)*)\\(?=ud)/g, '$1\\\\');
  return JSON.parse(text) as Json;
}

/** `sha256:…` over the canonical JSON (RFC 8785) of a value. */
export const digestJson = (value: Json): string => `sha256:${hashText(canonicalize(spellUncanonical(value)) ?? '')}`;

/** The digest that pins a tool: over its name, description, inputSchema and annotations, whichever it has. */
export function digestTool(tool: ToolDefinition): string {
  const pinned: { [key: string]: Json } = {};
  for (const key of ['name', 'description', 'inputSchema', 'annotations']) {
    const value = tool[key];
    if (value !== undefined) pinned[key] = value;
  }
  return digestJson(pinned);
}
