import { urls } from '../catalog/urls.ts';
import type { Site, SiteTool } from './site.ts';

/** A list up to this length is shown whole; of a longer one, so many at a time, the riskiest first. */
export const PART = 60;

/** How many tools of a list one server has. */
export interface ServerCount {
  readonly name: string;
  readonly count: number;
  /** The page that lists them whole. */
  readonly href: string;
}

/** A list of tools that stays small however many there are. */
export interface CutTools {
  readonly count: number;
  readonly serverCount: number;
  /** The riskiest, or all where they are not many. */
  readonly riskiest: readonly SiteTool[];
  /** Every server that has any, by name; empty where `riskiest` has them all. */
  readonly byServer: readonly ServerCount[];
}

/** Counts tools by server: those servers that have any, by name. */
export function countByServer(
  { servers }: Site,
  tools: readonly SiteTool[],
  linkServer: (server: string) => string = urls.server,
): ServerCount[] {
  const byServer = Map.groupBy(tools, ({ server }) => server);
  return servers.flatMap(({ server: { slug, name } }) => {
    const count = byServer.get(slug)?.length ?? 0;
    return count === 0 ? [] : [{ name, count, href: linkServer(slug) }];
  });
}

/** Cuts a list of tools, the riskiest first, where it is long; the rest is then reached server by server. */
export function cutTools(
  site: Site,
  tools: readonly SiteTool[],
  linkServer: (server: string) => string = urls.server,
): CutTools {
  const byServer = countByServer(site, tools, linkServer);
  return {
    count: tools.length,
    serverCount: byServer.length,
    riskiest: tools.slice(0, PART),
    byServer: tools.length > PART ? byServer : [],
  };
}
