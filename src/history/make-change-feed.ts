import type { SeverityId } from '../catalog/schema/vocabulary.ts';
import { urls } from '../catalog/urls.ts';
import { severities } from '../catalog/vocabulary.ts';
import { startOfDay, type Feed, type FeedEntry } from '../feeds/feed.ts';
import { listEntries, listServerEntries, type HistoryEntry } from './list-entries.ts';
import { makeFeedEntry, makeSeverityFeedEntry } from './make-feed-entry.ts';
import type { TracedServer } from './trace-server.ts';

/** Readers of feeds want the latest; the pages have it all. */
const MOST_ENTRIES = 60;

/** The latest day that any server was captured on; feeds without an entry are as of then. */
const findLatestDay = (entries: readonly HistoryEntry[]): string =>
  entries.reduce((latest, { snapshot }) => {
    const day = snapshot.manifest.provenance.capturedAt;
    return day > latest ? day : latest;
  }, '1970-01-01');

const frameFeed = (
  head: Pick<Feed, 'id' | 'title' | 'description' | 'paths'>,
  all: readonly HistoryEntry[],
  entries: readonly FeedEntry[],
): Feed => ({
  ...head,
  updated: entries[0]?.added ?? startOfDay(findLatestDay(all)),
  entries: entries.slice(0, MOST_ENTRIES),
});

/** The feed of all servers: one entry for each version that was captured. */
export function makeChangeFeed(servers: readonly TracedServer[]): Feed {
  const all = listEntries(servers);
  return frameFeed(
    {
      id: 'urn:toolrisk:changes',
      title: 'Toolrisk: changes of MCP tools',
      description: 'What each captured version of a server added, dropped and changed, by the day of its capture.',
      paths: { page: urls.changes(), atom: urls.changesAtom(), json: urls.changesJson() },
    },
    all,
    all.slice(0, MOST_ENTRIES).map(makeFeedEntry),
  );
}

/** The feed of one server. */
export function makeServerChangeFeed(traced: TracedServer): Feed {
  const { slug, name } = traced.server;
  const all = listServerEntries(traced);
  return frameFeed(
    {
      id: `urn:toolrisk:changes:${slug}`,
      title: `Toolrisk: changes of ${name}`,
      description: `What each captured version of ${name} added, dropped and changed, by the day of its capture.`,
      paths: {
        page: urls.serverChanges(slug),
        atom: urls.serverChangesAtom(slug),
        json: urls.serverChangesJson(slug),
      },
    },
    all,
    all.slice(0, MOST_ENTRIES).map(makeFeedEntry),
  );
}

/** The feed of the tools that are of one severity after the change, or were before they were dropped. */
export function makeSeverityChangeFeed(servers: readonly TracedServer[], severity: SeverityId): Feed {
  const label = severities.find(({ id }) => id === severity)?.label ?? severity;
  const all = listEntries(servers);
  return frameFeed(
    {
      id: `urn:toolrisk:changes:severity:${severity}`,
      title: `Toolrisk: changes of ${label.toLowerCase()}-risk MCP tools`,
      description: `What became of tools of ${label.toLowerCase()} risk, by the day of the capture: as the tool is after the change, or was before it was dropped.`,
      paths: {
        page: urls.changes(),
        atom: urls.severityChangesAtom(severity),
        json: urls.severityChangesJson(severity),
      },
    },
    all,
    all.flatMap((entry) => makeSeverityFeedEntry(entry, severity, label) ?? []),
  );
}
