import { isForAppOnly } from '../catalog/read-audience.ts';
import { decideIntent, type DecidedTool } from './decide-intent.ts';
import type { Pack } from './define-pack.ts';
import { dispositions, type Disposition, type ToolIntent } from './intent.ts';

/** How many of the tools that the model can call a pack allows, limits, asks about, denies and hides. */
export interface PackCounts {
  readonly pack: Pack;
  /** They add up to the number of tools, those of a server's own page apart. */
  readonly counts: Readonly<Record<Disposition, number>>;
}

/** A tool on which packs differ. */
export interface PackDifference {
  /** Its raw name. */
  readonly tool: string;
  /** What each pack says of it, in the order of the packs. */
  readonly intents: readonly ToolIntent[];
}

export interface PackComparison {
  /** In the order of the packs. */
  readonly counts: readonly PackCounts[];
  /** In the order of the tools; two of one name are two rows. */
  readonly differences: readonly PackDifference[];
}

function countDispositions(intents: readonly ToolIntent[]): Record<Disposition, number> {
  const counts = Object.fromEntries(dispositions.map((each) => [each, 0])) as Record<Disposition, number>;
  for (const { disposition } of intents) counts[disposition] += 1;
  return counts;
}

/** What two intents have to share to be the same to a reader: the disposition, and how often. */
const spellEffect = ({ disposition, rateLimit }: ToolIntent): string => `${disposition} ${rateLimit?.max ?? ''}`;

/** Counts what each pack does with what the model can call of some tools, and lists those on which packs differ. */
export function comparePacks(tools: readonly DecidedTool[], packs: readonly Pack[]): PackComparison {
  const rows = tools.map((tool) => ({
    tool: tool.definition.name,
    isForModel: !isForAppOnly(tool.definition),
    intents: packs.map((pack) => decideIntent(pack, tool)),
  }));
  return {
    counts: packs.map((pack, at) => ({
      pack,
      counts: countDispositions(rows.flatMap(({ isForModel, intents }) => (isForModel ? (intents[at] ?? []) : []))),
    })),
    differences: rows
      .filter(({ intents }) => new Set(intents.map(spellEffect)).size > 1)
      .map(({ tool, intents }) => ({ tool, intents })),
  };
}
