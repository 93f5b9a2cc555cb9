import { urls } from '../../catalog/urls.ts';
import type { HistoryEntry } from '../../history/list-entries.ts';
import type { Wording } from '../../history/say.ts';
import { summariseEntry } from '../../history/summarise-entry.ts';
import type { TracedEvent } from '../../history/trace-server.ts';
import { describeEvent, type EventRow } from './describe-event.ts';

/** A captured version as lists show it. */
export interface EntryRow {
  readonly server: string;
  readonly serverHref: string;
  readonly version: string;
  /** Where everything of it stands. */
  readonly href: string;
  /** Day of the capture, UTC. */
  readonly capturedAt: string;
  readonly how: string;
  /** Whether nothing was there before to compare it with. */
  readonly isFirst: boolean;
  readonly summary: string;
  /** Whether the server called itself the same version as before, and served something else. */
  readonly isSameVersion: boolean;
  /** What differs apart from its tools. */
  readonly answers: readonly Wording[];
  readonly events: readonly EventRow[];
  /** How many more events there are on its page. */
  readonly leftOut: number;
}

const HOW = { run: 'measured', reconstructed: 'reconstructed' };

/** How many events, and changes of each, a list shows. */
export interface ListLimits {
  readonly events: number;
  readonly changes: number;
}

/** Describes a captured version with those of its events that are to be shown, in their order. */
export function describeEntry(entry: HistoryEntry, events: readonly TracedEvent[], limits: ListLimits): EntryRow {
  const { server: traced, snapshot, step } = entry;
  const { server } = traced;
  const { version, provenance } = snapshot.manifest;
  return {
    server: server.name,
    serverHref: urls.serverChanges(server.slug),
    version,
    href: step === null ? urls.server(server.slug) : urls.versionChanges(server.slug, version),
    capturedAt: provenance.capturedAt,
    how: HOW[provenance.kind],
    isFirst: step === null,
    summary: summariseEntry(entry),
    isSameVersion: step?.isSameVersion === true && step.events.length + step.answers.length > 0,
    answers: step?.answers ?? [],
    events: events.slice(0, limits.events).map((event) => describeEvent(event, limits.changes)),
    leftOut: Math.max(0, events.length - limits.events),
  };
}
