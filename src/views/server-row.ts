import type { Server } from '../catalog/schema/server.ts';
import { mixRisks, type MixPart } from './risk-mix.ts';
import type { SiteServer } from './site.ts';

/** A server as lists show it. */
export interface ServerRow {
  readonly server: Server;
  /** Levels that it has tools at. */
  readonly mix: readonly MixPart[];
  readonly toolCount: number;
  /** The snapshot that the counts are of. */
  readonly version: string;
}

/** Gathers what lists show of a server. */
export const viewServerRow = ({ server, tools, newest }: SiteServer): ServerRow => {
  const current = tools.filter(({ isCurrent }) => isCurrent);
  return {
    server,
    mix: mixRisks(current, server.slug).filter(({ count }) => count > 0),
    toolCount: current.length,
    version: newest.manifest.version,
  };
};
