import type { Disposition } from '../../policies/intent.ts';
import type { JudgedTool } from '../answer/judged-tool.ts';
import { nameApart } from '../name-apart.ts';
import { NO_NAME } from '../stack.ts';
import { chooseServer, isSameServer, type ChosenServer } from './compose-state.ts';

/** The servers that a page composes a policy of. */
export interface HeldServers {
  readonly servers: readonly ChosenServer[];
  /** By id, the tools of those that the catalogue does not have; a server without an entry waits for its tools. */
  readonly tools: ReadonlyMap<string, readonly JudgedTool[]>;
}

/** A server that comes with a text. */
export interface Arrival {
  /** As the text calls it; `NO_NAME` where it doesn't. */
  readonly alias: string;
  /** Null where the catalogue does not have it. */
  readonly slug: string | null;
  /** Null where the text has none, or the catalogue has them. */
  readonly tools: readonly JudgedTool[] | null;
  readonly exceptions: ReadonlyMap<string, Disposition>;
}

/** Whether the tools of a server have still to be brought. */
export const isWaiting = ({ tools }: HeldServers, { id, slug }: ChosenServer): boolean =>
  slug === null && !tools.has(id);

/** The server that waits for these tools: one of their name, or the wanted one where they have none. */
function findTaker(held: HeldServers, { alias }: Arrival, wanted: string | null): ChosenServer | null {
  const waiting = held.servers.filter((server) => isWaiting(held, server));
  const named = waiting.find((server) => server.alias === alias);
  if (named !== undefined || alias !== NO_NAME) return named ?? null;
  return waiting.find(({ id }) => id === wanted) ?? null;
}

/** A server beside others, under a name of its own. */
function add({ servers, tools }: HeldServers, arrival: Arrival): HeldServers {
  const alias = nameApart([...servers.map((server) => server.alias), arrival.alias]).at(-1) ?? arrival.alias;
  const added = { ...chooseServer(arrival.slug, alias, servers), exceptions: arrival.exceptions };
  return {
    servers: [...servers, added],
    tools: arrival.tools === null ? tools : new Map([...tools, [added.id, arrival.tools]]),
  };
}

/** Whether there is nothing in an arrival that is not there already. */
const isThere = ({ servers }: HeldServers, arrival: Arrival): boolean =>
  arrival.tools === null && servers.some((server) => isSameServer(server, arrival));

function bring(held: HeldServers, arrival: Arrival, wanted: string | null): HeldServers {
  const { tools, exceptions } = arrival;
  if (isThere(held, arrival)) return held;
  const taker = arrival.slug === null ? findTaker(held, arrival, wanted) : null;
  if (taker === null || tools === null) return add(held, arrival);
  return {
    servers: held.servers.map((server) => (server === taker ? { ...server, exceptions } : server)),
    tools: new Map([...held.tools, [taker.id, tools]]),
  };
}

/**
 * Puts what came among the servers of a page. Tools go to the server that waits for them, those without a name to
 * `wanted`, an id; all others become servers of their own, and nothing that is there is replaced. Pure.
 */
export const bringServers = (held: HeldServers, arrivals: readonly Arrival[], wanted: string | null): HeldServers =>
  arrivals.reduce((sofar, arrival) => bring(sofar, arrival, wanted), held);
