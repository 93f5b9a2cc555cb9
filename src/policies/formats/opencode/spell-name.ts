/** Every other code unit becomes an underscore. */
const sanitise = (text: string): string => text.replace(/[^\w-]/g, '_');

/** The name by which opencode knows a tool of an MCP server. */
export const spellName = (alias: string, tool: string): string => `${sanitise(alias)}_${sanitise(tool)}`;

/** A key that stands for all tools of a server. */
export const spellServer = (alias: string): string => `${sanitise(alias)}_*`;

/** What opencode tells tools apart by: a call with capitals that it doesn't offer it takes for one to the name without. */
export const foldName = (alias: string, tool: string): string => spellName(alias, tool).toLowerCase();
