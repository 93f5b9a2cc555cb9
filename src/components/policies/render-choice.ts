import type { ServerIntents } from '../../open-data/server-intents-schema.ts';
import type { PolicyFormat, RenderedPolicy } from '../../policies/define-format.ts';
import type { Scope, ToolIntent } from '../../policies/intent.ts';
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
  /** Those of one tool; null where the panel is about the whole server. */
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

/** How far a format is known to hold, in a sentence. Throws where it can't be had. */
export const fetchState = async (path: string, format: string): Promise<string> =>
  ((await fetchOnce(path)) as Record<string, string>)[format] ?? '';

/** The tools that a panel is about, and the rest of the server as far as the policy depends on it. */
async function gatherIntents(
  { own, path, holdsOthers }: IntentSource,
  { pack, scope }: PanelChoice,
  format: PolicyFormat,
) {
  const pick = (intents: IntentsByPack): readonly ToolIntent[] => intents[pack] ?? [];
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
