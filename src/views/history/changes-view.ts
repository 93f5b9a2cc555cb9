import { urls } from '../../catalog/urls.ts';
import { listEntries, type HistoryEntry } from '../../history/list-entries.ts';
import type { TracedEvent } from '../../history/trace-server.ts';
import { severitiesWorstFirst, type Site } from '../site.ts';
import { changeFilters, everyChange, type ChangeFilter } from './change-filters.ts';
import { describeEntry, type EntryRow } from './describe-entry.ts';

/** Entries that one page shows. */
const PART = 25;
const LIMITS = { events: 5, changes: 3 };

/** What a filter selects, newest first. */
type Selection = readonly { readonly entry: HistoryEntry; readonly events: readonly TracedEvent[] }[];

const selections = new WeakMap<Site, ReadonlyMap<string, Selection>>();

function selectAll(site: Site): ReadonlyMap<string, Selection> {
  const known = selections.get(site);
  if (known !== undefined) return known;
  const entries = listEntries(site.servers);
  const selected = new Map(
    [everyChange, ...changeFilters].map(({ id, select }) => [
      id,
      entries.flatMap((entry) => {
        const events = select(entry);
        return events === null ? [] : [{ entry, events }];
      }),
    ]),
  );
  selections.set(site, selected);
  return selected;
}

/** The newest steps from one version to the next, across servers; first captures are left out. */
export const listNewestSteps = (site: Site, most: number) =>
  (selectAll(site).get(everyChange.id) ?? []).slice(0, most).map(({ entry }) => describeEntry(entry, [], LIMITS));

/** Versions that follow one another, changes and first captures apart: the latter take a line each. */
function cutRuns(rows: readonly EntryRow[]) {
  const runs: { readonly isFirst: boolean; readonly rows: EntryRow[] }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.isFirst === row.isFirst) last.rows.push(row);
    else runs.push({ isFirst: row.isFirst, rows: [row] });
  }
  return runs;
}

const countParts = (selection: Selection): number => Math.max(1, Math.ceil(selection.length / PART));

/** One page of the changes across servers. */
export interface ChangesPage {
  readonly filter: ChangeFilter;
  /** From 1. */
  readonly part: number;
}

/** Every page of the changes across servers but the first of all, which stands for itself. */
export function listChangesPages(site: Site): ChangesPage[] {
  const selected = selectAll(site);
  return [everyChange, ...changeFilters]
    .flatMap((filter) =>
      Array.from({ length: countParts(selected.get(filter.id) ?? []) }, (_, i) => ({ filter, part: i + 1 })),
    )
    .filter(({ filter, part }) => filter !== everyChange || part > 1);
}

const pathOf = (filter: ChangeFilter, part: number): string =>
  filter === everyChange && part === 1 ? urls.changes() : urls.changesOfKind(filter.id, part);

/** Everything that a page of the changes across servers shows. */
export type ChangesView = ReturnType<typeof viewChanges>;

export function viewChanges(site: Site, { filter, part }: ChangesPage) {
  const selected = selectAll(site);
  const own = selected.get(filter.id) ?? [];
  const parts = countParts(own);
  const where = part === 1 ? '' : `, page ${part}`;
  return {
    path: pathOf(filter, part),
    title: `${filter === everyChange ? 'What changed in MCP tools, version by version' : `${filter.label}: changes of MCP tools`}${where} · Toolrisk`,
    summary: `${filter.description} What each captured version of a server added, dropped and changed${where}.`,
    heading: filter === everyChange ? 'What changed' : filter.label,
    description: filter === everyChange ? '' : filter.description,
    count: own.length,
    runs: cutRuns(
      own.slice((part - 1) * PART, part * PART).map(({ entry, events }) => describeEntry(entry, events, LIMITS)),
    ),
    filters: [everyChange, ...changeFilters].map((each) => ({
      label: each.label,
      href: pathOf(each, 1),
      count: selected.get(each.id)?.length ?? 0,
      isCurrent: each === filter,
    })),
    part,
    parts: Array.from({ length: parts }, (_, i) => ({ number: i + 1, href: pathOf(filter, i + 1) })),
    feeds: severitiesWorstFirst.map(({ id, label }) => ({
      label,
      atom: urls.severityChangesAtom(id),
      json: urls.severityChangesJson(id),
    })),
  };
}

/** The first page of all changes. */
export const firstChangesPage: ChangesPage = { filter: everyChange, part: 1 };
