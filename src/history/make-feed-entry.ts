import type { SeverityId } from '../catalog/schema/vocabulary.ts';
import { urls } from '../catalog/urls.ts';
import { startOfDay, type FeedEntry } from '../feeds/feed.ts';
import { changeKinds } from './change-kinds.ts';
import { listKinds } from './compare-manifests.ts';
import type { HistoryEntry } from './list-entries.ts';
import { orderEvents } from './order-events.ts';
import { readTool } from './read-tool.ts';
import { say, spellWording } from './say.ts';
import { countEvents, countOf, summariseEntry } from './summarise-entry.ts';
import type { TracedEvent } from './trace-server.ts';

const MOST_LINES = 20;
const MOST_CLAUSES = 5;

function spellEvent({ served, kind, changes }: TracedEvent): string {
  const clauses = changes.slice(0, MOST_CLAUSES).map(({ says }) => spellWording(says));
  const more = changes.length - clauses.length;
  const told = [...(kind === 'changed' ? [] : [kind]), ...clauses, ...(more > 0 ? [`and ${more} more`] : [])];
  return `${spellWording(say`${served.name}`)}: ${told.join('; ')}`;
}

/** The text of an entry: what it comes to, then a line for each of the tools that it is of. */
function spellEntry(summary: string, answers: readonly string[], events: readonly TracedEvent[]): string {
  const lines = [...answers, ...orderEvents(events).map(spellEvent)];
  const more = lines.length - MOST_LINES;
  return [summary, ...lines.slice(0, MOST_LINES), ...(more > 0 ? [`And ${more} more.`] : [])].join('\n');
}

const nameEntry = ({ server: { server }, snapshot }: HistoryEntry): string =>
  `${server.name} ${snapshot.manifest.version}`;

const frameEntry = (
  { server: { server }, snapshot: { manifest }, step }: HistoryEntry,
  title: string,
  text: string,
  kinds: readonly string[],
): FeedEntry => ({
  id: `urn:toolrisk:changes:${server.slug}:${manifest.version}`,
  path: step === null ? urls.server(server.slug) : urls.versionChanges(server.slug, manifest.version),
  title,
  text,
  tags: changeKinds.filter(({ id }) => kinds.includes(id)),
  added: startOfDay(manifest.provenance.capturedAt),
});

/** An entry of the history as the feeds tell it. */
export function makeFeedEntry(entry: HistoryEntry): FeedEntry {
  const events = entry.step?.events ?? [];
  const answers = entry.step?.answers.map(spellWording) ?? [];
  const sameVersion = entry.step?.isSameVersion === true ? ' The version is the same as before.' : '';
  const summary = summariseEntry(entry);
  const text = spellEntry(summary + sameVersion, answers, events);
  return frameEntry(entry, `${nameEntry(entry)}: ${summary.replace(/\.$/, '')}`, text, events.flatMap(listKinds));
}

/** How many tools of a server's first snapshot are of a severity. */
const countFirst = ({ server, snapshot }: HistoryEntry, severity: SeverityId): number => {
  const pages = new Map(server.tools.map((tool) => [tool.digest, tool.assessment]));
  return snapshot.served.filter(
    ({ definition, digest }) => (pages.get(digest) ?? readTool(definition).assess()).severity === severity,
  ).length;
};

/** The same, as far as it is of tools of a severity; null where it is of none. */
export function makeSeverityFeedEntry(entry: HistoryEntry, severity: SeverityId, label: string): FeedEntry | null {
  const of = `of ${label.toLowerCase()} risk`;
  if (entry.step === null) {
    const count = countFirst(entry, severity);
    const summary = `First captured, with ${countOf(count, 'tool')} ${of}`;
    return count === 0 ? null : frameEntry(entry, `${nameEntry(entry)}: ${summary}`, `${summary}.`, []);
  }
  const events = entry.step.events.filter(({ assessment }) => assessment.severity === severity);
  if (events.length === 0) return null;
  const summary = `${of.replace('o', 'O')}: ${countEvents(events)}`;
  return frameEntry(
    entry,
    `${nameEntry(entry)}: ${summary}`,
    spellEntry(`${summary}.`, [], events),
    events.flatMap(listKinds),
  );
}
