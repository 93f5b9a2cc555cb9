/** The name that LiteLLM takes for a server: it refuses hyphens, and writes spaces as underscores. */
export const spellServer = (alias: string): string => alias.replaceAll(/[- ]/g, '_');

/**
 * What LiteLLM tells tools apart by: an entry stands for a tool with or without the name of the server and a hyphen
 * before it, so a tool that is served under such a name can't be told from the one without.
 */
export function foldPrefix(alias: string, tool: string): string {
  const prefix = `${spellServer(alias)}-`;
  let bare = tool;
  while (bare.startsWith(prefix)) bare = bare.slice(prefix.length);
  return bare;
}
