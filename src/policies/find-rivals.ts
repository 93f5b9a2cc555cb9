interface Named {
  readonly name: string;
}

/** How long the part of a name is that an engine keeps of a long one, at the least. */
const KEPT = 30;

/** What is left of a name by every engine that changes names: alike for all that some engine may write alike. */
const fold = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '_');

/** All that an engine may keep of a folded name: the end of a long one, else the whole. */
const cutKept = (folded: string): string => folded.slice(-KEPT);

const indexes = new WeakMap<readonly Named[], ReadonlyMap<string, readonly Named[]>>();

/** Tools by what an engine may keep of their names, made once for a list. */
function indexNames(tools: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  const index = indexes.get(tools) ?? Map.groupBy(tools, ({ name }) => cutKept(fold(name)));
  indexes.set(tools, index);
  return index;
}

/**
 * The other tools of a server whose names some engine may write the same way as this one's. More than there are, never
 * fewer: which of them an engine really takes for the same is for its format to say. A list must not change later.
 */
export const findRivals = <Tool extends Named>(name: string, tools: readonly Tool[]): Tool[] =>
  ((indexNames(tools).get(cutKept(fold(name))) ?? []) as readonly Tool[]).filter((tool) => tool.name !== name);
