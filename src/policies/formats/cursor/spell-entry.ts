/** Signs that mean something in an entry, or that the documentation doesn't speak of there. */
const SIGNS = /[*?[\]{}()!,:\\\s\u0000-\u001f\u007f]/;

/** Whether an entry can be trusted to stand for exactly this tool. */
export const isPlain = (tool: string): boolean => !SIGNS.test(tool);

/** Whether what stands in an entry takes a name: a star stands for any signs. */
export function takesName(pattern: string, name: string): boolean {
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) return first === name;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  // The first place for each part leaves the most for those behind it.
  for (const part of others) {
    const found = name.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}

/** How an entry of the permissions names a tool. */
export const spellEntry = (alias: string, tool: string): string => `Mcp(${alias}:${tool})`;
