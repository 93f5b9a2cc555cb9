import type { AssessedServer, AssessedTool } from '../../assessed/load-assessed-catalogue.ts';
import { decideIntent } from '../../policies/decide-intent.ts';
import type { ToolIntent } from '../../policies/intent.ts';
import { packs } from '../../policies/packs/index.ts';
import type { PackId } from '../../policies/packs/pack-ids.ts';

/** What each pack recommends for tools, in their order. */
export type IntentsByPack = Readonly<Record<PackId, readonly ToolIntent[]>>;

type ToolIntents = Readonly<Record<PackId, ToolIntent>>;

const decided = new WeakMap<AssessedTool, ToolIntents>();

/** What each pack recommends for a tool, decided once. */
function decideToolIntents(tool: AssessedTool): ToolIntents {
  const intents =
    decided.get(tool) ??
    (Object.fromEntries(packs.map((pack) => [pack.id, decideIntent(pack, tool)])) as Record<PackId, ToolIntent>);
  decided.set(tool, intents);
  return intents;
}

/** What each pack recommends for these tools. */
export const decideIntents = (tools: readonly AssessedTool[]): IntentsByPack =>
  Object.fromEntries(packs.map(({ id }) => [id, tools.map((tool) => decideToolIntents(tool)[id])])) as Record<
    PackId,
    ToolIntent[]
  >;

/** The tools that a server still offers, with what each pack recommends for them. */
export const decideServerIntents = ({ tools }: AssessedServer): IntentsByPack =>
  decideIntents(tools.filter(({ isCurrent }) => isCurrent));
