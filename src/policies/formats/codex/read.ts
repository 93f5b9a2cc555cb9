import { parse } from 'smol-toml';
import { z } from 'zod';
import type { ReadPolicy } from '../../enforcement.ts';

/** The keys that are ever written; Codex ignores those that it doesn’t know. */
const modeSchema = z.strictObject({ approval_mode: z.enum(['approve', 'prompt']) });

const serverSchema = z.strictObject({
  enabled_tools: z.array(z.string()).optional(),
  disabled_tools: z.array(z.string()).optional(),
  // No record of zod’s: it would lose a tool of the name `__proto__`.
  tools: z.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)).optional(),
});

/** The table of a server, beside which no other may stand; half a character in a name stands as what TOML can write. */
function parseCodex(text: string, alias: string, stack: readonly string[]) {
  const { mcp_servers: servers, ...others } = parse(text);
  const tables = new Map<string, unknown>(Object.entries(servers ?? {}));
  const names = new Set(stack.map((each) => each.toWellFormed()));
  const isForeign = [...tables.keys()].some((name) => !names.has(name)) || Object.keys(others).length > 0;
  if (isForeign || tables.size !== names.size) throw new Error('there must be one table for each server');
  const table = tables.get(alias.toWellFormed());
  const { tools = {}, ...server } = serverSchema.parse(table);
  const modes = Object.entries(tools).map(([tool, entry]) => [tool, modeSchema.parse(entry).approval_mode] as const);
  return { ...server, modes: new Map(modes) };
}

/** Decides as Codex does: lists first, by names as served; what has no mode is asked about. */
export const read: ReadPolicy = (text, alias, stack = [alias]) => {
  const { enabled_tools: enabled, disabled_tools: disabled = [], modes } = parseCodex(text, alias, stack);
  const isListed = (tool: string): boolean => (enabled?.includes(tool) ?? true) && !disabled.includes(tool);
  return {
    isListed,
    call: (tool) => {
      if (!isListed(tool)) return 'refused';
      return modes.get(tool) === 'approve' ? 'received' : 'asked';
    },
  };
};
