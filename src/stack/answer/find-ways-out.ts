import { flows, type Flow, type FlowId, type FlowPart } from './flows.ts';
import type { PlacedTool } from './placed-tool.ts';

/** Private data that can leave: a tool that hands it over, and one that takes it out. */
export interface WayOut {
  readonly from: PlacedTool;
  readonly to: PlacedTool;
  /** What leaves, and how. */
  readonly what: string;
  readonly how: string;
  /** How many other pairs of the same two servers come to the same. */
  readonly alike: number;
}

/** How private data can leave a stack. */
export interface WaysOut {
  /** One for each pair of servers and kind of way, the worst first. */
  readonly ways: readonly WayOut[];
  /** Tools that bring in what others wrote: what makes an agent take such a way against its user's will. */
  readonly outside: readonly PlacedTool[];
  /** The tools at the end of any way. */
  readonly exits: ReadonlySet<PlacedTool>;
}

/** A tool in one of its parts. */
interface Player {
  readonly tool: PlacedTool;
  readonly flow: Flow;
}

const flowOf = new Map<FlowId, Flow>(flows.map((flow) => [flow.id, flow]));

/** Who plays a part, the strongest way of playing it for each tool, and those first. */
function cast(tools: readonly PlacedTool[], part: FlowPart): Player[] {
  const players = tools.flatMap((tool) => {
    const flow = tool.verdict.flows.map((id) => flowOf.get(id)).find((each) => each?.part === part);
    return flow === undefined ? [] : [{ tool, flow }];
  });
  const rank = ({ flow }: Player): number => (flows as readonly Flow[]).indexOf(flow);
  return players.toSorted((a, b) => rank(a) - rank(b));
}

/** Players who come to the same for a reader, by server and flow. */
const groupAlike = (players: readonly Player[]): (readonly [Player, ...Player[]])[] =>
  [...Map.groupBy(players, ({ tool, flow }) => JSON.stringify([tool.alias, flow.id])).values()].flatMap(
    ([first, ...others]) => (first === undefined ? [] : [[first, ...others] as const]),
  );

const spellWay = ({ alias }: PlacedTool, how: string): string => JSON.stringify([alias, how]);

/** Finds how private data can leave by tools of a stack; `tools` are those of the model, the riskiest first. */
export function findWaysOut(tools: readonly PlacedTool[]): WaysOut {
  const sources = groupAlike(cast(tools, 'private'));
  const exits = groupAlike(cast(tools, 'exit'));
  const ways = sources.flatMap((from) =>
    exits.flatMap((to): WayOut[] => {
      const pair = from
        .flatMap((source) => to.map((exit) => ({ source, exit })))
        // A tool that reads and sends at once needs no second one, and is told by its own verdict.
        .filter(({ source, exit }) => source.tool !== exit.tool)
        .filter(({ source, exit }) => !exit.flow.isOwn || source.tool.alias === exit.tool.alias);
      const [first] = pair;
      if (first === undefined) return [];
      const { source, exit } = first;
      return [
        { from: source.tool, to: exit.tool, what: source.flow.says, how: exit.flow.says, alike: pair.length - 1 },
      ];
    }),
  );
  const taken = new Set(ways.map(({ to, how }) => spellWay(to, how)));
  return {
    ways,
    outside: cast(tools, 'outside').map(({ tool }) => tool),
    exits: new Set(
      exits
        .flat()
        .filter(({ tool, flow }) => taken.has(spellWay(tool, flow.says)))
        .map(({ tool }) => tool),
    ),
  };
}
