import { domains } from '../catalog/vocabulary.ts';
import type { Domain } from '../catalog/schema/domain.ts';
import { compareServerRows, viewServerTableRow, type ServerTableRow } from './table/server-table-row.ts';
import type { Site } from './site.ts';

/** The servers of one domain, the riskiest first. */
export interface DomainGroup {
  readonly domain: Domain;
  readonly servers: readonly ServerTableRow[];
  readonly toolCount: number;
}

/** The servers by domain: domains by rank, without those that hold none. */
export function viewServers({ servers, currentTools }: Pick<Site, 'servers' | 'currentTools'>) {
  const rows = Map.groupBy(servers.map(viewServerTableRow), ({ domain }) => domain);
  return {
    serverCount: servers.length,
    toolCount: currentTools.length,
    groups: domains.flatMap((domain): DomainGroup[] => {
      const own = rows.get(domain.id) ?? [];
      if (own.length === 0) return [];
      return [
        { domain, servers: own.toSorted(compareServerRows), toolCount: own.reduce((sum, { tools }) => sum + tools, 0) },
      ];
    }),
  };
}
