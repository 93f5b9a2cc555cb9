import { urls } from '../../catalog/urls.ts';
import { listServerEntries } from '../../history/list-entries.ts';
import type { SiteServer } from '../site.ts';
import { describeEntry } from './describe-entry.ts';

const MOST_VERSIONS = 3;

/** Everything that a server's page shows of its history. */
export type ServerHistoryView = ReturnType<typeof viewServerHistory>;

export function viewServerHistory(site: SiteServer) {
  const { slug } = site.server;
  const entries = listServerEntries(site);
  return {
    rows: entries.slice(0, MOST_VERSIONS).map((entry) => describeEntry(entry, [], { events: 0, changes: 0 })),
    all: urls.serverChanges(slug),
    atom: urls.serverChangesAtom(slug),
    json: urls.serverChangesJson(slug),
    lockfile: urls.lockfile(slug),
  };
}
