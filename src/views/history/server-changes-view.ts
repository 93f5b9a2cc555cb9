import { urls } from '../../catalog/urls.ts';
import { listServerEntries } from '../../history/list-entries.ts';
import { orderEvents } from '../../history/order-events.ts';
import type { AttackFilter } from '../attacks/attack-filters.ts';
import { countOf } from '../describe-tool.ts';
import type { SiteServer } from '../site.ts';
import { eventFilters } from './change-filters.ts';
import { describeEntry } from './describe-entry.ts';

/** Versions whose events are listed; older ones are summed up, and have them on their pages. */
const MOST_LISTED = 5;
const LIMITS = { events: 400, changes: 6 };

/** What the events can be narrowed to: values that one of them has. */
function listFilters(values: ReadonlySet<string>): AttackFilter[] {
  const options = eventFilters.filter(({ id }) => values.has(id)).map(({ id, label }) => ({ value: id, label }));
  return options.length === 0 ? [] : [{ name: 'kind', label: 'Kind of change', options }];
}

/** Everything that the page of a server's changes shows. */
export type ServerChangesView = ReturnType<typeof viewServerChanges>;

export function viewServerChanges(site: SiteServer) {
  const { slug, name } = site.server;
  const rows = listServerEntries(site).map((entry, i) =>
    describeEntry(entry, i < MOST_LISTED ? orderEvents(entry.step?.events ?? []) : [], LIMITS),
  );
  const partial = site.snapshots.filter(({ manifest }) => manifest.provenance.coverage === 'partial');
  return {
    path: urls.serverChanges(slug),
    title: `What changed in ${name}, version by version · Toolrisk`,
    summary: `What each of ${countOf(rows.length, 'captured version')} of ${name} added, dropped and changed: tools, parameters, descriptions, hints and verdicts.`,
    rows,
    partial: partial.map(({ manifest }) => manifest.version),
    filters: listFilters(new Set(rows.flatMap(({ events }) => events.flatMap(({ values }) => values.split(' '))))),
    atom: urls.serverChangesAtom(slug),
    json: urls.serverChangesJson(slug),
    lockfile: urls.lockfile(slug),
  };
}
