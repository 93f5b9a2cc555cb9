import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { ToolDigest } from './schema/manifest.ts';
import type { Json, ToolDefinition } from './schema/tool-definition.ts';
import { readMembers } from './tool-members.ts';

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

/** The digest by which lockfiles of format 1 pin a tool, and URLs, which are permanent, tell tools of one name apart. */
export function digestCore(tool: ToolDefinition): string {
  const pinned: { [key: string]: Json } = {};
  for (const key of ['name', 'description', 'inputSchema', 'annotations']) {
    const value = tool[key];
    if (value !== undefined) pinned[key] = value;
  }
  return digestJson(pinned);
}

/** The digest of a definition, without what means nothing. */
export const digestTool = (tool: ToolDefinition): string => digestJson({ name: tool.name, ...readMembers(tool) });

/** The digest of a definition, and of each of its members. */
export const pinTool = (tool: ToolDefinition): ToolDigest => ({
  name: tool.name,
  digest: digestTool(tool),
  members: Object.fromEntries(Object.entries(readMembers(tool)).map(([member, value]) => [member, digestJson(value)])),
});
