/** The most UTF-16 units of a name in a rule; a longer one keeps its beginning and its end. */
const LONGEST = 63;
const KEPT = { first: 28, last: 32 } as const;

/**
 * The name by which a rule of Qwen Code 0.24.4 takes a tool, by UTF-16 units. It is not the name that the model sees: where
 * a name holds more than letters, digits, hyphens and underscores, or is too long, that one ends in a digest, so that two
 * tools of one rule still have names of their own.
 */
export function spellName(alias: string, tool: string): string {
  const flat = `mcp__${alias}__${tool}`.replace(/[^A-Za-z0-9_.-]/g, '_');
  return flat.length <= LONGEST ? flat : `${flat.slice(0, KEPT.first)}___${flat.slice(-KEPT.last)}`;
}
