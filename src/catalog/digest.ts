import { createHash } from 'node:crypto';
import { spellCanonically } from './canonical-json.ts';
import type { ToolDigest } from './schema/manifest.ts';
import type { Json, ToolDefinition } from './schema/tool-definition.ts';
import { readMembers } from './tool-members.ts';

/** SHA-256 of a text, in lower-case hex. */
export const hashText = (text: string): string => createHash('sha256').update(text).digest('hex');

/** `sha256:…` over the canonical JSON (RFC 8785) of a value. */
export const digestJson = (value: Json): string => `sha256:${hashText(spellCanonically(value))}`;

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
export function pinTool(tool: ToolDefinition): ToolDigest {
  const members = Object.entries(readMembers(tool)).map(([member, value]) => ({
    member,
    text: spellCanonically(value),
  }));
  // Canonical JSON of the whole is that of its parts by key: each is spelled once.
  const whole = [...members, { member: 'name', text: spellCanonically(tool.name) }]
    .toSorted((a, b) => (a.member < b.member ? -1 : 1))
    .map(({ member, text }) => `${JSON.stringify(member)}:${text}`);
  return {
    name: tool.name,
    digest: `sha256:${hashText(`{${whole.join()}}`)}`,
    members: Object.fromEntries(members.map(({ member, text }) => [member, `sha256:${hashText(text)}`])),
  };
}
