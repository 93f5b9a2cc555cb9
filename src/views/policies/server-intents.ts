import type { AssessedServer, AssessedTool } from '../../classifier/load-assessed-catalogue.ts';
import type { ToolIntent } from '../../policies/intent.ts';
import { packs, type PackId } from '../../policies/packs/index.ts';

/** What each pack recommends for tools, in their order. */
export type IntentsByPack = Readonly<Record<PackId, readonly ToolIntent[]>>;

/** What each pack recommends for these tools. */
export const decideIntents = (tools: readonly AssessedTool[]): IntentsByPack =>
  Object.fromEntries(
    packs.map(({ id, decideIntent }) => [id, tools.map((tool) => decideIntent(tool.definition, tool.assessment))]),
  ) as Record<PackId, ToolIntent[]>;

/** The tools that a server still offers, with what each pack recommends for them. */
export const decideServerIntents = ({ tools }: AssessedServer): IntentsByPack =>
  decideIntents(tools.filter(({ isCurrent }) => isCurrent));
