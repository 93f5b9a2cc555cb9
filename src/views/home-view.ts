import type { Server } from '../catalog/schema/server.ts';
import { countOf } from './describe-tool.ts';
import { mixRisks, type MixPart } from './risk-mix.ts';
import type { Site, SiteServer } from './site.ts';

const RISKIEST = 12;

/** A server as lists show it. */
export interface ServerRow {
  readonly server: Server;
  /** Levels that it has tools at. */
  readonly mix: readonly MixPart[];
  readonly toolCount: number;
  /** The snapshot that the counts are of. */
  readonly version: string;
}

const viewRow = ({ server, tools, newest }: SiteServer): ServerRow => {
  const current = tools.filter(({ isCurrent }) => isCurrent);
  return {
    server,
    mix: mixRisks(current, server.slug).filter(({ count }) => count > 0),
    toolCount: current.length,
    version: newest.manifest.version,
  };
};

/** Everything that the home page and the list of servers show. */
export const viewHome = ({ servers, currentTools, attacks }: Site) => ({
  summary: `${countOf(currentTools.length, 'tool')} of ${countOf(servers.length, 'MCP server')}, judged from their real definitions: category, severity, evidence, and policies to copy.`,
  toolCount: currentTools.length,
  serverCount: servers.length,
  mix: mixRisks(currentTools),
  servers: servers.map(viewRow),
  riskiest: currentTools.slice(0, RISKIEST),
  attacks: {
    patterns: attacks.patterns.length,
    incidents: attacks.incidents.length,
    exposedTools: currentTools.filter(({ exposures }) => exposures.length > 0).length,
  },
});
