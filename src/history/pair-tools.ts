import { digestJson } from '../catalog/digest.ts';
import type { Json, ToolDefinition } from '../catalog/schema/tool-definition.ts';

/** A tool as a snapshot has it. */
export interface ListedTool {
  /** With what differs from start to start replaced by its reason. */
  readonly tool: ToolDefinition;
  /** Its digest in that form. */
  readonly digest: string;
  /** Its name and its digest verbatim. */
  readonly served: { readonly name: string; readonly digest: string };
}

export type ToolPair = readonly [before: ListedTool, after: ListedTool];

/** The tools of two snapshots held against each other, each list in served order. */
export interface PairedTools {
  /** Of the same name, and not the same. */
  readonly changed: readonly ToolPair[];
  /** The same definition under another name. */
  readonly renamed: readonly ToolPair[];
  readonly added: readonly ListedTool[];
  readonly dropped: readonly ListedTool[];
  readonly unchangedCount: number;
}

const isSame = (a: ToolDefinition, b: ToolDefinition): boolean =>
  JSON.stringify(a) === JSON.stringify(b) || digestJson(a as Json) === digestJson(b as Json);

/** Pairs tools of one name: the same first, then the rest in order, so that twins are told apart as far as they can be. */
function pairTwins(olds: readonly ListedTool[], youngs: readonly ListedTool[]): ToolPair[] {
  const left = [...olds];
  const take = (position: number): ListedTool | undefined =>
    position === -1 ? undefined : left.splice(position, 1)[0];
  const pinned = youngs.map((young) => [young, take(left.findIndex(({ digest }) => digest === young.digest))] as const);
  return pinned.flatMap(([young, twin]): ToolPair[] => {
    const old = twin ?? left.shift();
    return old === undefined ? [] : [[old, young]];
  });
}

/** What a tool is apart from its name; null where that is too little to know it by. */
function digestNameless({ tool }: ListedTool): string | null {
  const { description, inputSchema, annotations } = tool;
  if (typeof description !== 'string' || description.trim() === '') return null;
  return digestJson([description, inputSchema ?? null, annotations ?? null]);
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
  const changed = kept.filter(([old, young]) => !isSame(old.tool, young.tool));
  return {
    changed,
    renamed,
    added: (come ?? []).filter((each) => !moved.has(each)),
    dropped: (gone ?? []).filter((each) => !moved.has(each)),
    unchangedCount: kept.length - changed.length,
  };
}
