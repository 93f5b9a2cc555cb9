import { domains } from '../catalog/vocabulary.ts';
import type { Domain } from '../catalog/schema/domain.ts';
import { viewServerRow, type ServerRow } from './server-row.ts';
import type { Site } from './site.ts';

/** The servers of one domain, by name. */
export interface DomainGroup {
  readonly domain: Domain;
  readonly servers: readonly ServerRow[];
  readonly toolCount: number;
}

/** The servers by domain: domains by rank, without those that hold none; in each, servers by name. */
export function viewServers({ servers, currentTools }: Pick<Site, 'servers' | 'currentTools'>) {
  const rows = Map.groupBy(servers.map(viewServerRow), ({ server }) => server.domain);
  return {
    serverCount: servers.length,
    toolCount: currentTools.length,
    groups: domains.flatMap((domain): DomainGroup[] => {
      const own = rows.get(domain.id) ?? [];
      if (own.length === 0) return [];
      return [{ domain, servers: own, toolCount: own.reduce((sum, { toolCount }) => sum + toolCount, 0) }];
    }),
  };
}
