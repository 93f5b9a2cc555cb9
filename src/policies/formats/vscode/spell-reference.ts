/** How VS Code writes the name of a server among tools. */
export const spellServer = (alias: string): string => alias.toLowerCase().replaceAll(/\s+/g, '-');

/** How VS Code calls a tool of a server: every UTF-16 unit that it doesn't take becomes an underscore. */
export const spellReference = (alias: string, tool: string): string =>
  `${spellServer(alias)}/${tool.replaceAll(/[^a-z0-9_-]/gi, '_')}`;
