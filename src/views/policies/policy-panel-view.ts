import { findHiddenCharacters } from '../../catalog/hidden-characters.ts';
import type { AssessedServer, AssessedTool } from '../../assessed/load-assessed-catalogue.ts';
import { choosePack } from '../../policies/choose-pack.ts';
import type { PolicyFormat, RenderedPolicy } from '../../policies/define-format.ts';
import { findRivals } from '../../policies/find-rivals.ts';
import { claudeCode } from '../../policies/formats/claude-code/index.ts';
import type { Scope } from '../../policies/intent.ts';
import type { PackId } from '../../policies/packs/pack-ids.ts';
import { holdOthers } from '../../policies/unasked/hold-others.ts';
import { describeState } from './engine-states.ts';
import { recommendIntent } from './recommendation.ts';
import { decideIntents, decideServerIntents, type IntentsByPack } from './server-intents.ts';

/** What a panel's script renders every other choice from, where the file of the server's intents doesn't tell it. */
export interface PanelIntents {
  readonly tools: IntentsByPack;
  /** Tools whose names an engine may take for that of the first; not the whole rest of the server. */
  readonly others: IntentsByPack;
}

/** Whether a tool is found by its name in the file of its server's intents. */
const isFound = ({ name, isCurrent, hasTwin }: AssessedTool): boolean =>
  isCurrent && !hasTwin && findHiddenCharacters(name).length === 0;

/** A policy as it stands on a page before the reader chooses: one client, one pack, the server's slug as its name. */
export interface PolicyPanelView {
  readonly server: string;
  /** Servers to choose from; empty where the panel is about one. */
  readonly servers: readonly { readonly slug: string; readonly name: string }[];
  readonly format: PolicyFormat;
  readonly pack: PackId;
  readonly scope: Scope;
  readonly rendered: RenderedPolicy;
  /** How far the format is known to hold, in a sentence. */
  readonly state: string;
  /** The name of the tool that it is about; null where it is about the whole server. */
  readonly tool: string | null;
  /** Null where the script fetches them, with those of the whole server, once they are needed. */
  readonly intents: PanelIntents | null;
  /** Whether, with any pack, a person is asked about all that the supervised pack doesn't let run unasked. */
  readonly holdsOthers: boolean;
}

/** The format that a page shows before the reader has chosen one. */
export const firstFormat: PolicyFormat = claudeCode;

const firstPack = choosePack(firstFormat).id;

const currentTools = new WeakMap<readonly AssessedTool[], readonly AssessedTool[]>();

/** Those of a server's tools that it still offers, found once for a server. */
function listCurrent(tools: readonly AssessedTool[]): readonly AssessedTool[] {
  const current = currentTools.get(tools) ?? tools.filter(({ isCurrent }) => isCurrent);
  currentTools.set(tools, current);
  return current;
}

/** One tool's policy, as a piece that leaves the rest of the server untouched. */
export function viewToolPolicy(tool: AssessedTool, { tools }: Pick<AssessedServer, 'tools'>): PolicyPanelView {
  const rivals = findRivals(tool.name, listCurrent(tools));
  const scope = 'rest';
  return {
    server: tool.server,
    servers: [],
    tool: tool.name,
    format: firstFormat,
    pack: firstPack,
    scope,
    rendered: firstFormat.render({
      alias: tool.server,
      scope,
      tools: [recommendIntent(tool)],
      others: rivals.map(recommendIntent),
    }),
    state: describeState(firstFormat.id),
    intents: isFound(tool) ? null : { tools: decideIntents([tool]), others: decideIntents(rivals) },
    holdsOthers: false,
  };
}

/** A whole server's policy, closed against what later versions add as far as the client can. */
export function viewServerPolicy(server: AssessedServer): PolicyPanelView {
  const { slug } = server.server;
  const scope = 'only';
  const tools = decideServerIntents(server)[firstPack];
  return {
    server: slug,
    servers: [],
    tool: null,
    format: firstFormat,
    pack: firstPack,
    scope,
    rendered: firstFormat.render({ alias: slug, scope, tools, others: [] }),
    state: describeState(firstFormat.id),
    intents: null,
    holdsOthers: false,
  };
}

/** A whole server's policy with nothing that runs unasked but what may be approved without asking. */
export function viewUnaskedPolicy(server: AssessedServer): PolicyPanelView {
  const { slug } = server.server;
  const view = viewServerPolicy(server);
  const intents = decideServerIntents(server);
  const tools = holdOthers(intents[view.pack], intents.supervised);
  return {
    ...view,
    rendered: view.format.render({ alias: slug, scope: view.scope, tools, others: [] }),
    holdsOthers: true,
  };
}
