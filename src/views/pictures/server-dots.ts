import { groups, max } from 'd3-array';
import { scaleLog, scaleSqrt } from 'd3-scale';
import { symbol, symbolCircle, symbolSquare } from 'd3-shape';
import { urls } from '../../catalog/urls.ts';
import { countOf } from '../describe-tool.ts';
import { formatShare } from '../format-share.ts';
import { isForModel, type SiteServer } from '../site.ts';
import { placeLabels } from './place-labels.ts';

/** Across: per cent of the width, so that letters keep their size in any window. Down: pixels. */
const LEFT = 12;
const RIGHT = 97;
const TOP = 12;
const HIGH = 250;
/** How far dots stand apart: across in per cent, and up in pixels. */
const STEP_X = 2.4;
const STEP_Y = 9;
/** Pixels between the plot and the highest pile of servers without critical tools, and below those. */
const GAP = 18;
const BELOW = 22;

const TICKS_X = [1, 3, 10, 30, 100, 300, 1000];
const TICKS_Y = [1, 0.5, 0.25, 0.1, 0.05, 0.01];

const SIZES = { official: 50, community: 32 };

/** The two marks; a server whose standing isn't known counts as a community's. */
export const dotShapes = [
  { id: 'official', label: 'official', d: symbol(symbolSquare, SIZES.official).digits(1)() ?? '' },
  { id: 'community', label: 'community', d: symbol(symbolCircle, SIZES.community).digits(1)() ?? '' },
] as const;

const round = (value: number): number => Math.round(value * 10) / 10;

/** What is to be known of a server here. */
const countServer = ({ server, tools }: SiteServer) => {
  const own = tools.filter(isForModel);
  const critical = own.filter(({ assessment }) => assessment.severity === 'critical').length;
  return {
    name: server.name,
    /** What a dot is called, where there is little room. */
    product: server.product,
    href: urls.server(server.slug),
    shape: server.publisher.standing === 'official' ? ('official' as const) : ('community' as const),
    tools: own.length,
    critical,
    share: own.length === 0 ? 0 : critical / own.length,
  };
};

type Counted = ReturnType<typeof countServer>;

const tell = ({ name, tools, critical }: Counted): string =>
  `${name}: ${countOf(tools, 'tool')}, ${critical === 0 ? 'none' : critical} critical`;

/** Moves what would lie exactly on another aside. */
const spread = <T extends { readonly x: number; readonly y: number }>(dots: readonly T[]): T[] =>
  groups(dots, ({ x, y }) => `${x} ${y}`).flatMap(([, same]) =>
    same.map((dot, i) => ({ ...dot, x: round(Math.min(RIGHT, dot.x + i * STEP_X)) })),
  );

/** Piles of servers about as large, upwards from the line at `floor`. */
const pile = (dots: readonly { readonly server: Counted; readonly x: number }[], floor: number) =>
  groups(dots, ({ x }) => Math.round(x / STEP_X)).flatMap(([column, same]) =>
    same.map(({ server }, i) => ({ server, x: round(column * STEP_X), y: floor - STEP_Y * (i + 0.5) })),
  );

/** Everything that the picture of all servers shows. */
export type ServerDots = ReturnType<typeof viewServerDots>;

/** Each server with tools as a dot: how many tools across, how many of them are critical up. */
export function viewServerDots(servers: readonly SiteServer[]) {
  const counted = servers.map(countServer).filter(({ tools }) => tools > 0);
  const most = Math.max(10, max(counted, ({ tools }) => tools) ?? 0);
  const across = scaleLog()
    .domain([1, most])
    .range([LEFT + 2, RIGHT]);
  const up = scaleSqrt()
    .domain([0, 1])
    .range([TOP + HIGH, TOP]);
  const place = (server: Counted) => ({ server, x: round(across(server.tools)), y: round(up(server.share)) });
  const [none, some] = [
    counted.filter(({ critical }) => critical === 0),
    counted.filter(({ critical }) => critical > 0),
  ];
  const columns = groups(none.map(place), ({ x }) => Math.round(x / STEP_X)).map(([, same]) => same.length);
  const floor = TOP + HIGH + GAP + Math.max(2, max(columns) ?? 0) * STEP_Y;
  const above = spread(some.map(place));
  const dots = [...above, ...pile(none.map(place), floor)];
  const official = counted.filter(({ shape }) => shape === 'official').length;
  return {
    count: countOf(counted.length, 'server'),
    counts: { official, community: counted.length - official },
    none: none.length,
    height: floor + BELOW,
    floor,
    left: `${LEFT}%`,
    label: `${countOf(counted.length, 'server')} by tools, from 1 to ${most}, and by the share of them that is critical: ${none.length} have none; most critical tools: ${some
      .toSorted((a, b) => b.critical - a.critical)
      .slice(0, 3)
      .map(({ name, critical, tools }) => `${name} with ${critical} of ${tools}`)
      .join(', ')}.`,
    ticksX: TICKS_X.filter((tick) => tick <= most).map((tick) => ({
      x: `${round(across(tick))}%`,
      says: String(tick),
    })),
    ticksY: TICKS_Y.map((tick) => ({ y: round(up(tick)), says: `${tick * 100}%` })),
    dots: dots.map(({ server, x, y }) => ({ x: `${x}%`, y, shape: server.shape, says: tell(server) })),
    names: placeLabels(
      above
        .toSorted((a, b) => b.server.critical - a.server.critical)
        .map(({ server, x, y }) => ({ says: server.product, x, y })),
    ),
    rows: counted
      .toSorted((a, b) => b.share - a.share || b.tools - a.tools)
      .map(({ share, ...server }) => ({ ...server, share: share === 0 ? 'none' : formatShare(share) })),
  };
}
