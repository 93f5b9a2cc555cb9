import type { Server } from '../../catalog/schema/server.ts';
import { countByServer, type ServerCount } from '../cut-tools.ts';
import { cutReason, type ReasonRun } from '../exposure-view.ts';
import type { Site, SiteTool } from '../site.ts';

/** A list up to this length is shown whole; of a longer one the riskiest few, and how many each server has. */
const LONGEST = 12;
const FEW = 8;

/** A tool with what opens it to one pattern. */
export interface ExposedTool {
  readonly tool: SiteTool;
  readonly reasons: readonly (readonly ReasonRun[])[];
}

/** The exposed tools of one server, the riskiest first. */
export interface ExposedServer {
  readonly server: Server;
  readonly tools: readonly ExposedTool[];
}

/** The current tools that lie open to a pattern; servers stand in the order of their riskiest tool. */
export interface ExposedTools {
  readonly count: number;
  readonly serverCount: number;
  /** The riskiest few, or all where they are not many. */
  readonly riskiest: readonly ExposedServer[];
  /** How many each server has; empty where `riskiest` has them all. */
  readonly byServer: readonly ServerCount[];
}

/** Current tools by the slugs of the patterns that they lie open to. */
function groupByPattern({ currentTools }: Site): ReadonlyMap<string, readonly SiteTool[]> {
  const byPattern = new Map<string, SiteTool[]>();
  for (const tool of currentTools)
    for (const pattern of new Set(tool.exposures.map((exposure) => exposure.pattern))) {
      const tools = byPattern.get(pattern);
      if (tools === undefined) byPattern.set(pattern, [tool]);
      else tools.push(tool);
    }
  return byPattern;
}

const groups = new WeakMap<Site, ReadonlyMap<string, readonly SiteTool[]>>();

/** The current tools that lie open to a pattern, the riskiest first. */
export function findExposedTools(site: Site, pattern: string): readonly SiteTool[] {
  const byPattern = groups.get(site) ?? groupByPattern(site);
  groups.set(site, byPattern);
  return byPattern.get(pattern) ?? [];
}

const groupByServer = (tools: readonly SiteTool[], pattern: string): ExposedServer[] =>
  [...Map.groupBy(tools, ({ onServer }) => onServer.server)].map(([server, own]) => ({
    server,
    tools: own.map((tool) => ({
      tool,
      reasons: tool.exposures.filter((exposure) => exposure.pattern === pattern).map(({ reason }) => cutReason(reason)),
    })),
  }));

export function viewExposedTools(site: Site, pattern: string): ExposedTools {
  const tools = findExposedTools(site, pattern);
  const byServer = countByServer(site, tools);
  return {
    count: tools.length,
    serverCount: byServer.length,
    riskiest: groupByServer(tools.length > LONGEST ? tools.slice(0, FEW) : tools, pattern),
    byServer: tools.length > LONGEST ? byServer : [],
  };
}
