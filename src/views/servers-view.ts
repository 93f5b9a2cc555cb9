import { domains } from '../catalog/vocabulary.ts';
import { compareServerRows, viewServerTableRow, type ServerTableRow } from './table/server-table-row.ts';
import type { Site, SiteServer } from './site.ts';

/** Servers under one head, the riskiest first. */
export interface ServerGroup {
  /** Its place on the page. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly servers: readonly ServerTableRow[];
  readonly toolCount: number;
}

/** Servers by domain: domains by rank, without those that hold none. */
export function groupByDomain(servers: readonly SiteServer[]): ServerGroup[] {
  const rows = Map.groupBy(servers.map(viewServerTableRow), ({ domain }) => domain);
  return domains.flatMap(({ id, label, description }): ServerGroup[] => {
    const own = (rows.get(id) ?? []).toSorted(compareServerRows);
    const toolCount = own.reduce((sum, { tools }) => sum + tools, 0);
    return own.length === 0 ? [] : [{ id, label, description, servers: own, toolCount }];
  });
}

export const viewServers = ({ servers, currentTools }: Pick<Site, 'servers' | 'currentTools'>) => ({
  serverCount: servers.length,
  toolCount: currentTools.length,
  groups: groupByDomain(servers),
});
