/** Signs that mean something in an entry, or that the documentation doesn't speak of there. */
const SIGNS = /[*?[\]{}()!,:\\\s\u0000-\u001f\u007f]/;

/** Whether an entry can be trusted to stand for exactly this tool. */
export const isPlain = (tool: string): boolean => !SIGNS.test(tool);

/** How an entry of the permissions names a tool. */
export const spellEntry = (alias: string, tool: string): string => `Mcp(${alias}:${tool})`;
