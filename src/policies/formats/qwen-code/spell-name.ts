/** The most UTF-16 units of a name. */
const LONGEST = 63;

/** FNV-1a of the UTF-16 units, in seven digits of base 36. */
function digest(name: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}

/** How much of a name that is cut stays: the rest is an underscore and the digest. */
const KEPT = LONGEST - 8;

const foldDots = (name: string): string => name.replace(/[^A-Za-z0-9_-]/g, '_');

/** Whether a tool of this server could have this name, of which a cut leaves the beginning. */
export const mayName = (alias: string, name: string): boolean =>
  foldDots(name).startsWith(foldDots(`mcp__${alias}__`.slice(0, KEPT)));

/**
 * The name by which a rule of Qwen Code 0.24.4 takes a tool, by UTF-16 units. A name that is too long is cut and ends in a
 * digest, as the model sees it. So does to the model one that holds more than letters, digits, hyphens and underscores, but
 * a rule for the tool whose plain name that is takes it too: here they are told apart by what rules make of them.
 */
export function spellName(alias: string, tool: string): string {
  const name = `mcp__${alias}__${tool}`;
  if (name.length <= LONGEST) return name.replace(/[^A-Za-z0-9_.-]/g, '_');
  const end = `_${digest(name)}`;
  return `${name.slice(0, LONGEST - end.length).replace(/[^A-Za-z0-9_-]/g, '_')}${end}`;
}
