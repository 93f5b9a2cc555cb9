import { digestJson } from '../catalog/digest.ts';
import type { ToolDigest } from '../catalog/schema/manifest.ts';
import type { Json, ToolDefinition } from '../catalog/schema/tool-definition.ts';

/** A tool as a snapshot has it. */
export interface ListedTool {
  /** With what differs from start to start replaced by its reason. */
  readonly tool: ToolDefinition;
  /** Its digests in that form. */
  readonly pins: ToolDigest;
  /** Its name and its digests verbatim. */
  readonly served: ToolDigest;
}

export type ToolPair = readonly [before: ListedTool, after: ListedTool];

/** The tools of two snapshots held against each other, each list in served order. */
export interface PairedTools {
  /** Of the same name, and not the same. */
  readonly changed: readonly ToolPair[];
  /** Written otherwise, to the same effect. */
  readonly rewritten: readonly ToolPair[];
  /** The same definition under another name. */
  readonly renamed: readonly ToolPair[];
  readonly added: readonly ListedTool[];
  readonly dropped: readonly ListedTool[];
  /** Those that are written otherwise among them. */
  readonly unchangedCount: number;
}

const isSame = ([{ pins: before }, { pins: after }]: ToolPair): boolean => before.digest === after.digest;

/** Whether two definitions that say the same are the same JSON, too. */
const isWrittenAlike = ([{ tool: before }, { tool: after }]: ToolPair): boolean =>
  JSON.stringify(before) === JSON.stringify(after) || digestJson(before as Json) === digestJson(after as Json);

/** Pairs tools of one name: the same first, then the rest in order, so that twins are told apart as far as they can be. */
function pairTwins(olds: readonly ListedTool[], youngs: readonly ListedTool[]): ToolPair[] {
  // Last first, so that the first is the next to be taken.
  const byDigest = Map.groupBy(olds.toReversed(), ({ pins }) => pins.digest);
  const same = youngs.map((young) => [young, byDigest.get(young.pins.digest)?.pop()] as const);
  const taken = new Set(same.map(([, old]) => old));
  const left = olds.filter((old) => !taken.has(old)).values();
  return same.flatMap(([young, twin]): ToolPair[] => {
    const old = twin ?? left.next().value;
    return old === undefined ? [] : [[old, young]];
  });
}

/** What a tool is apart from its name; null where that is too little to know it by. */
function digestNameless({ tool, pins }: ListedTool): string | null {
  const { description } = tool;
  if (typeof description !== 'string' || description.trim() === '') return null;
  if (pins.members['description'] === undefined) return null;
  return digestJson(['description', 'inputSchema', 'annotations'].map((member) => pins.members[member] ?? null));
}

/** Tools that went and tools that came which are equal but for their names, where there is only one way to pair them. */
function findRenamed(dropped: readonly ListedTool[], added: readonly ListedTool[]): ToolPair[] {
  const fresh = Map.groupBy(added, digestNameless);
  return [...Map.groupBy(dropped, digestNameless)].flatMap(([key, olds]): ToolPair[] => {
    const [[old, ...moreOld], [young, ...moreYoung]] = [olds, fresh.get(key) ?? []];
    return key !== null && old && young && moreOld.length + moreYoung.length === 0 ? [[old, young]] : [];
  });
}

/** Pairs the tools of a snapshot with those of the one before it. */
export function pairTools(before: readonly ListedTool[], after: readonly ListedTool[]): PairedTools {
  const olds = Map.groupBy(before, ({ tool }) => tool.name);
  const youngs = Map.groupBy(after, ({ tool }) => tool.name);
  const kept = [...youngs].flatMap(([name, own]) => pairTwins(olds.get(name) ?? [], own));
  const paired = new Set(kept.flat());
  const [gone, come] = [before, after].map((tools) => tools.filter((each) => !paired.has(each)));
  const renamed = findRenamed(gone ?? [], come ?? []);
  const moved = new Set(renamed.flat());
  const same = kept.filter(isSame);
  return {
    changed: kept.filter((pair) => !isSame(pair)),
    rewritten: same.filter((pair) => !isWrittenAlike(pair)),
    renamed,
    added: (come ?? []).filter((each) => !moved.has(each)),
    dropped: (gone ?? []).filter((each) => !moved.has(each)),
    unchangedCount: same.length,
  };
}
