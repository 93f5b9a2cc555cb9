import { compareRiskPlaces } from '../../assessed/risk-order.ts';
import { severityIds, type SeverityId } from '../../catalog/vocabulary-ids.ts';
import { dangerKinds, isOfKind, type DangerKind } from '../../views/label/danger-kinds.ts';
import { findWaysOut, type WaysOut } from './find-ways-out.ts';
import type { JudgedServer, PlacedTool } from './placed-tool.ts';

/** How many tools of a stack have something in common. */
export interface StackCount extends Pick<DangerKind, 'id' | 'label'> {
  readonly tools: readonly PlacedTool[];
}

/** A name that tools of several servers have. */
export interface SharedName {
  readonly name: string;
  readonly tools: readonly PlacedTool[];
}

/** How many tools of a server there are of each severity. */
export interface ServerMix {
  readonly alias: string;
  readonly slug: string | null;
  readonly tools: number;
  readonly tokens: number;
  readonly mix: Readonly<Record<SeverityId | 'unknown', number>>;
}

/** What a set of servers can do when one agent has them all. */
export interface StackAnswer {
  /** Of all that the model can call, the worst first. */
  readonly tools: readonly PlacedTool[];
  readonly counts: readonly StackCount[];
  readonly servers: readonly ServerMix[];
  readonly waysOut: WaysOut;
  /** By name. */
  readonly shared: readonly SharedName[];
  /** Of all definitions, by o200k_base. */
  readonly tokens: number;
}

const sumTokens = (tools: readonly { readonly tokens: number }[]): number =>
  tools.reduce((sum, { tokens }) => sum + tokens, 0);

function mixServer({ alias, slug, tools }: JudgedServer): ServerMix {
  const own = tools.filter(({ isForModel }) => isForModel);
  const mix = Object.fromEntries(
    [...severityIds, 'unknown' as const].map((id) => [
      id,
      own.filter(({ verdict }) => (verdict.severity ?? 'unknown') === id).length,
    ]),
  ) as Record<SeverityId | 'unknown', number>;
  return { alias, slug, tools: own.length, tokens: sumTokens(own), mix };
}

/** Names that tools of several servers have: a rule by bare name fits them all, and a model may take one for the other. */
const findSharedNames = (tools: readonly PlacedTool[]): SharedName[] =>
  [...Map.groupBy(tools, ({ name }) => name)]
    .map(([name, own]) => ({ name, tools: own }))
    .filter(({ tools: own }) => new Set(own.map(({ alias }) => alias)).size > 1)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** Answers what a stack can do. Pure; aliases are distinct. */
export function answerStack(servers: readonly JudgedServer[]): StackAnswer {
  const tools = servers
    .flatMap(({ alias, slug, tools: own }) => own.map((tool): PlacedTool => ({ ...tool, alias, server: slug })))
    .filter(({ isForModel }) => isForModel)
    .map((tool) => ({ tool, place: { ...tool.verdict, name: tool.name, server: tool.alias } }))
    .toSorted((a, b) => compareRiskPlaces(a.place, b.place))
    .map(({ tool }) => tool);
  return {
    tools,
    counts: dangerKinds.map((kind) => ({
      id: kind.id,
      label: kind.label,
      tools: tools.filter(({ verdict }) => isOfKind(kind, verdict.undo, verdict.traits)),
    })),
    servers: servers.map(mixServer),
    waysOut: findWaysOut(tools),
    shared: findSharedNames(tools),
    tokens: sumTokens(tools),
  };
}
