/** A server's name where a hundred stand below one another: without the words that all of them have. */
export const shortServerName = (name: string): string => name.replace(/\s+MCP(?: Server)?$/i, '');
