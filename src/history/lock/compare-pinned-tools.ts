import { compareMembers, type MemberChange } from './compare-members.ts';
import type { AnyLockfile } from './lockfile.ts';
import { spellKey, type PinnableTool } from './pin-manifest.ts';

type PinnedTool = AnyLockfile['tools'][number];

/** A tool that is served otherwise than it is pinned. */
export interface ToolDifference {
  readonly name: string;
  /** What differs of it; empty where the lockfile doesn't tell its members apart. */
  readonly members: readonly MemberChange[];
}

/** What differs between tools that are pinned and tools that are served. */
export interface ToolDifferences {
  readonly added: readonly string[];
  readonly dropped: readonly string[];
  readonly changed: readonly ToolDifference[];
}

export const countDifferences = ({ added, dropped, changed }: ToolDifferences): number =>
  added.length + dropped.length + changed.length;

/** What to find a served tool by: its digest in its stable form or verbatim, as this format of lockfile takes it. */
const listKeys = ({ name, stable, verbatim, cores }: PinnableTool, format: AnyLockfile['format']): Set<string> =>
  new Set((format === 1 ? cores() : [stable.digest, verbatim.digest]).map((digest) => spellKey({ name, digest })));

/**
 * Compares tools: one that is as pinned, in its stable form or verbatim, is the same, so that pins of a server that was
 * captured once still hold. The order of tools counts for nothing.
 */
export function comparePinnedTools(
  pinned: readonly PinnedTool[],
  tools: readonly PinnableTool[],
  format: AnyLockfile['format'],
): ToolDifferences {
  const byKey = new Map<string, PinnableTool[]>();
  // Last first, so that the first is the next to be taken.
  for (const tool of tools.toReversed())
    for (const key of listKeys(tool, format)) {
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [tool]);
      else same.push(tool);
    }
  const taken = new Set<PinnableTool>();
  const take = (candidates: PinnableTool[] | undefined): PinnableTool | undefined => {
    let next = candidates?.pop();
    while (next !== undefined && taken.has(next)) next = candidates?.pop();
    if (next !== undefined) taken.add(next);
    return next;
  };
  const missing = pinned.filter((tool) => take(byKey.get(spellKey(tool))) === undefined);
  const others = Map.groupBy(tools.filter((tool) => !taken.has(tool)).toReversed(), ({ name }) => name);
  const pairs = missing.map((tool) => ({ tool, other: take(others.get(tool.name)) }));
  const changed = pairs.flatMap(({ tool, other }): ToolDifference[] => {
    if (other === undefined) return [];
    if (format === 1) return [{ name: tool.name, members: [] }];
    const members = compareMembers(tool.members, [other.stable.members, other.verbatim.members]);
    return members.length === 0 ? [] : [{ name: tool.name, members }];
  });
  const names = (list: readonly { readonly name: string }[]): string[] => [...new Set(list.map(({ name }) => name))];
  return {
    added: names(tools.filter((tool) => !taken.has(tool))),
    dropped: names(pairs.flatMap(({ tool, other }) => (other === undefined ? [tool] : []))),
    changed,
  };
}
