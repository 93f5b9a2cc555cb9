/** How long the part of a name is that an engine keeps of a long one, at the least. */
const KEPT = 30;

const folds = new Map<string, string>();

/** What is left of a name by every engine that changes names: alike for all that some engine may write alike. */
function fold(name: string): string {
  const known = folds.get(name);
  if (known !== undefined) return known;
  const folded = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '_');
  folds.set(name, folded);
  return folded;
}

/**
 * The other tools of a server whose names some engine may write the same way as this one's. More than there are, never
 * fewer: which of them an engine really takes for the same is for its format to say.
 */
export function findRivals<Tool extends { readonly name: string }>(name: string, tools: readonly Tool[]): Tool[] {
  const folded = fold(name);
  const end = folded.slice(-KEPT);
  return tools.filter((tool) => {
    if (tool.name === name) return false;
    const other = fold(tool.name);
    return other === folded || (folded.length >= KEPT && other.endsWith(end));
  });
}
