import type { ServerIntents } from '../../open-data/server-intents-schema.ts';
import type { PolicyFormat, RenderedPolicy } from '../../policies/define-format.ts';
import type { Scope, ToolIntent } from '../../policies/intent.ts';
import { findRivals } from '../../policies/find-rivals.ts';
import { holdOthers } from '../../policies/unasked/hold-others.ts';
import type { PanelIntents } from '../../views/policies/policy-panel-view.ts';
import { loadFormat } from './load-format.ts';

/** What a panel is to show. */
export interface PanelChoice {
  readonly format: string;
  readonly pack: string;
  readonly scope: Scope;
  readonly alias: string;
}

type IntentsByPack = Readonly<Record<string, readonly ToolIntent[]>>;

/** Where a panel's intents come from. */
export interface IntentSource {
  /** The name of the tool that the panel is about; null where it is about the whole server. */
  readonly tool: string | null;
  /** Those of the tool where they stand on its page; else they are looked up among those of the server. */
  readonly own: PanelIntents | null;
  /** Path of those of the whole server. */
  readonly path: string;
  /** Whether all that may not run unasked is to be asked about, whatever the pack says. */
  readonly holdsOthers: boolean;
}

const fetched = new Map<string, Promise<unknown>>();

/** A JSON file of the site, asked for once. Throws where it can't be had. */
function fetchOnce(path: string): Promise<unknown> {
  const known = fetched.get(path);
  if (known !== undefined) return known;
  const promise = fetch(path).then((response) => {
    if (!response.ok) throw new Error(`${path} answers ${response.status}.`);
    return response.json() as Promise<unknown>;
  });
  fetched.set(path, promise);
  promise.catch(() => fetched.delete(path));
  return promise;
}

/** What every pack recommends for a server. Throws where it can't be had. */
async function fetchIntents(path: string): Promise<IntentsByPack> {
  const { packs, intents } = (await fetchOnce(path)) as ServerIntents;
  return Object.fromEntries(
    Object.entries(packs).map(([pack, places]) => [pack, places.flatMap((place) => intents[place] ?? [])]),
  );
}

/** A format as a reader chooses it. */
export interface OfferedFormat {
  readonly label: string;
  /** What it belongs to, such as clients. */
  readonly group: string;
  /** The pack that is shown first for it. */
  readonly pack: string;
  /** How far it is known to hold, in a sentence. */
  readonly state: string;
}

/** All formats by id, in the order in which they are offered. Throws where they can't be had. */
export const fetchFormats = async (path: string): Promise<ReadonlyMap<string, OfferedFormat>> =>
  new Map(Object.entries((await fetchOnce(path)) as Record<string, OfferedFormat>));

/** How far a format is known to hold, in a sentence. Throws where it can't be had. */
export const fetchState = async (path: string, format: string): Promise<string> =>
  (await fetchFormats(path)).get(format)?.state ?? '';

/** The intents of one tool, and of those whose names an engine may take for its own. */
function pickTool(intents: IntentsByPack, name: string): PanelIntents {
  const named = (list: readonly ToolIntent[]) => list.map((intent) => ({ name: intent.tool, intent }));
  const pick = (choose: (list: readonly ToolIntent[]) => readonly ToolIntent[]) =>
    Object.fromEntries(Object.entries(intents).map(([pack, list]) => [pack, choose(list)])) as PanelIntents['tools'];
  return {
    tools: pick((list) => list.filter(({ tool }) => tool === name)),
    others: pick((list) => findRivals(name, named(list)).map(({ intent }) => intent)),
  };
}

/** The tools that a panel is about, and the rest of the server as far as the policy depends on it. */
async function gatherIntents(
  { tool, own: given, path, holdsOthers }: IntentSource,
  { pack, scope }: PanelChoice,
  format: PolicyFormat,
) {
  const pick = (intents: IntentsByPack): readonly ToolIntent[] => intents[pack] ?? [];
  const own = given ?? (tool === null ? null : pickTool(await fetchIntents(path), tool));
  if (own === null) {
    const fetched = await fetchIntents(path);
    const tools = pick(fetched);
    return { tools: holdsOthers ? holdOthers(tools, fetched['supervised'] ?? []) : tools, others: [] };
  }
  const tools = pick(own.tools);
  const closesByName = scope === 'only' && format.express.unlisted !== 'denied';
  if (!closesByName) return { tools, others: pick(own.others) };
  const names = new Set(tools.map(({ tool }) => tool));
  return { tools, others: pick(await fetchIntents(path)).filter(({ tool }) => !names.has(tool)) };
}

/** The policy that was chosen. Throws where a part of it can't be had. */
export async function renderChoice(
  source: IntentSource,
  choice: PanelChoice,
): Promise<{ format: PolicyFormat; rendered: RenderedPolicy; tools: readonly ToolIntent[] }> {
  const format = await loadFormat(choice.format);
  const { tools, others } = await gatherIntents(source, choice, format);
  const { alias, scope } = choice;
  return { format, tools, rendered: format.render({ alias, scope, tools, others }) };
}
