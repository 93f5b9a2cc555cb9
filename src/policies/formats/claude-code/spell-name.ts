/** The most UTF-16 units of a full name that Claude Code sends to the model; a tool with a longer one is never offered. */
export const LONGEST = 128;

/** Unseen, private and unassigned characters, and half ones. */
const DROPPED = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;

/**
 * A server's name for a tool as Claude Code keeps it, and as it calls it: compatibility forms become plain ones, what
 * can't be seen goes.
 */
export function cleanName(tool: string): string {
  let cleaned = tool;
  let before;
  do {
    before = cleaned;
    cleaned = cleaned.normalize('NFKC').replace(DROPPED, '');
  } while (cleaned !== before);
  return cleaned;
}

/** By UTF-16 units: a character beyond U+FFFF becomes two underscores. Nothing is cut. */
const flatten = (name: string): string => name.replace(/[^A-Za-z0-9_-]/g, '_');

/** The name of a connector of claude.ai, which begins so, has its underscores drawn together. */
const flattenAlias = (alias: string): string =>
  alias.startsWith('claude.ai ') ? flatten(alias).replace(/_+/g, '_').replace(/^_|_$/g, '') : flatten(alias);

/** How Claude Code 2.1.332 names a tool, to the model and in rules; what it is compared by, unit by unit. */
export const spellName = (alias: string, tool: string): string =>
  `mcp__${flattenAlias(alias)}__${flatten(cleanName(tool))}`;
