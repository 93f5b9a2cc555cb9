import type { Disposition, PolicyRequest, Scope, ToolIntent } from '../../policies/intent.ts';
import { rankStrictness } from '../../policies/intent.ts';
import type { PackId } from '../../policies/packs/pack-ids.ts';
import type { WaysOut } from '../answer/find-ways-out.ts';
import type { JudgedTool, PackedIntent } from '../answer/judged-tool.ts';
import type { JudgedServer } from '../answer/placed-tool.ts';

/** A server of a stack whose policy is composed. */
export interface ComposedServer {
  readonly alias: string;
  /** The tools that the policy is about, in the order in which the server lists them. */
  readonly tools: readonly JudgedTool[];
  /** Its other tools. */
  readonly others: readonly JudgedTool[];
  /** What the reader wants of single tools, whatever the pack says; by name. */
  readonly exceptions: ReadonlyMap<string, Disposition>;
  /** Names of tools by which private data could leave: a person is asked before each call. */
  readonly exits: ReadonlySet<string>;
}

/** A tool of which the policy says something else than its pack. */
export interface Departure {
  readonly alias: string;
  readonly tool: string;
  readonly pack: Disposition;
  readonly policy: Disposition;
  /** `reader`: an exception; `exit`: private data could leave by it. */
  readonly because: 'reader' | 'exit';
}

/** What is to be rendered, and where it differs from the pack. */
export interface ComposedStack {
  readonly requests: readonly PolicyRequest[];
  readonly departures: readonly Departure[];
}

/** A server of which the policy is about some tools. */
export interface SelectedServer extends JudgedServer {
  /** Names of the tools that the policy is about; null where it is about all. */
  readonly selected: ReadonlySet<string> | null;
}

/** The servers whose tools a policy is to name, with what the reader and the stack's ways out ask of them. */
export function listComposed(
  servers: readonly SelectedServer[],
  { exits }: WaysOut,
  pack: PackId,
  exceptions: ReadonlyMap<string, ReadonlyMap<string, Disposition>>,
): ComposedServer[] {
  // Only a pack that counts on a person can have one asked.
  const held = pack === 'supervised' ? [...exits] : [];
  return servers
    .filter(({ tools, selected }) => tools.length > 0 && selected?.size !== 0)
    .map(({ alias, tools, selected }) => ({
      alias,
      tools: tools.filter(({ name }) => selected?.has(name) ?? true),
      others: tools.filter(({ name }) => selected !== null && !selected.has(name)),
      exceptions: exceptions.get(alias) ?? new Map(),
      exits: new Set(held.filter((tool) => tool.alias === alias).map(({ name }) => name)),
    }));
}

/** Where the reader limits a tool that its pack does not. */
const READERS_LIMIT = { max: 10, window: 'minute' } as const;

/** An intent as the reader wants it; conditions on arguments stay wherever calls can still be made. */
function turnTo(intent: PackedIntent, disposition: Disposition): PackedIntent {
  if (intent.disposition === disposition) return intent;
  const isFree = disposition === 'allow' || disposition === 'limit';
  return {
    ...intent,
    disposition,
    rateLimit: disposition === 'limit' ? READERS_LIMIT : null,
    mildModes: isFree ? null : intent.mildModes,
  };
}

function decide(server: ComposedServer, tool: JudgedTool, pack: PackId) {
  const own = tool.intents[pack];
  const wanted = server.exceptions.get(tool.name);
  const isHeld = server.exits.has(tool.name) && rankStrictness(own.disposition) < rankStrictness('ask');
  const disposition = wanted ?? (isHeld ? 'ask' : own.disposition);
  const intent: ToolIntent = { tool: tool.name, ...turnTo(own, disposition), reason: '' };
  const departure: Departure | null =
    disposition === own.disposition
      ? null
      : {
          alias: server.alias,
          tool: tool.name,
          pack: own.disposition,
          policy: disposition,
          because: wanted === undefined ? 'exit' : 'reader',
        };
  return { intent, departure };
}

/** What to ask of a format for a stack. Pure; reasons are left empty, since no file holds them. */
export function composeRequests(servers: readonly ComposedServer[], pack: PackId, scope: Scope): ComposedStack {
  const composed = servers.map((server) => {
    const decided = server.tools.map((tool) => decide(server, tool, pack));
    const others = server.others.map((tool): ToolIntent => ({ tool: tool.name, ...tool.intents[pack], reason: '' }));
    const request: PolicyRequest = {
      alias: server.alias,
      scope,
      tools: decided.map(({ intent }) => intent),
      others,
    };
    return { request, departures: decided.flatMap(({ departure }) => (departure === null ? [] : [departure])) };
  });
  return {
    requests: composed.map(({ request }) => request),
    departures: composed.flatMap(({ departures }) => departures),
  };
}
