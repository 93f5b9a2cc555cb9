import type { Server } from '../catalog/schema/server.ts';
import { readProtocol } from '../catalog/read-protocol.ts';
import { listEras, nameEras } from './asking/name-eras.ts';
import { mixRisks, type MixPart } from './risk-mix.ts';
import { isForModel, type SiteServer } from './site.ts';

/** A server as lists show it. */
export interface ServerRow {
  readonly server: Server;
  /** Levels that it has tools at. */
  readonly mix: readonly MixPart[];
  /** Tools that the model can call. */
  readonly toolCount: number;
  /** The snapshot that the counts are of. */
  readonly version: string;
  /** Whether that snapshot is known to lack some. */
  readonly isPartial: boolean;
  /** The eras of the protocol that it speaks, in words, and as values of a filter. */
  readonly protocol: string;
  readonly eras: string;
}

/** Gathers what lists show of a server. */
export const viewServerRow = ({ server, tools, newest }: SiteServer): ServerRow => {
  const current = tools.filter(isForModel);
  const spoken = readProtocol(newest.manifest);
  return {
    server,
    mix: mixRisks(current, server.slug).filter(({ count }) => count > 0),
    toolCount: current.length,
    version: newest.manifest.version,
    isPartial: newest.manifest.provenance.coverage === 'partial',
    protocol: nameEras(spoken),
    eras: listEras(spoken),
  };
};
