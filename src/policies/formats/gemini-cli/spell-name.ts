/** More than this and Gemini CLI cuts a name. */
const LONGEST = 63;
const KEPT = 30;

/** Every other code unit becomes an underscore. */
const sanitise = (text: string): string => text.replace(/[^\w.:-]/g, '_');

/** The name by which Gemini CLI knows a tool of an MCP server, before it is cut. */
function spellWhole(alias: string, tool: string): string {
  const name = `${alias}_${tool}`;
  return sanitise(name.startsWith('mcp_') ? name : `mcp_${name}`);
}

/** The name by which Gemini CLI knows a tool of an MCP server, and under which the model sees it. */
export function spellName(alias: string, tool: string): string {
  const whole = spellWhole(alias, tool);
  return whole.length > LONGEST ? `${whole.slice(0, KEPT)}...${whole.slice(-KEPT)}` : whole;
}

/** What the names of all tools of a server begin with; of a long one only what no cut takes. */
export const spellPrefix = (alias: string): string => spellWhole(alias, '').slice(0, KEPT);

/**
 * Whether rules can name a server by its alias. They are compared with `mcp_ALIAS_TOOL` as written, but tools are known by
 * the sanitised and cut name: with any other alias a rule for the server is loaded and never matches.
 */
export const isAliasNameable = (alias: string): boolean =>
  /^[\w.:-]+$/.test(alias) && !/^mcp(?:_|$)/.test(alias) && `mcp_${alias}_`.length <= KEPT;

/** How a rule names one tool: by server and tool, or by the whole name where Gemini CLI would compare something else. */
export const nameTool = (alias: string, tool: string): { readonly mcpName?: string; readonly toolName: string } =>
  isAliasNameable(alias) && spellWhole(alias, tool).length <= LONGEST
    ? { mcpName: alias, toolName: sanitise(tool) }
    : { toolName: spellName(alias, tool) };

/** How a rule names all tools of a server; where its alias can't be named, those of every MCP server. */
export const nameServer = (alias: string): { readonly mcpName?: string; readonly toolName: string } =>
  isAliasNameable(alias) ? { mcpName: alias, toolName: '*' } : { toolName: 'mcp_*' };
