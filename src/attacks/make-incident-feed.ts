import type { AttackLibrary } from './load-attacks.ts';
import type { Incident, IncidentKind } from './schema/incident.ts';

/** One incident as the feeds tell it; all plain text. */
export interface FeedEntry {
  /** Stable, whatever host the site is on. */
  readonly id: string;
  /** The incident's own id. */
  readonly incident: string;
  readonly title: string;
  /** What happened, of what kind it was, when, and how well the sources carry it. */
  readonly text: string;
  readonly kind: IncidentKind;
  /** When it was added, in the form of RFC 3339; the library knows the day only. */
  readonly added: string;
}

/** The incidents in the order in which they came into the library, latest first. */
export interface IncidentFeed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** When the last incident was added. */
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const startOf = (day: string): string => `${day}T00:00:00Z`;

function makeEntry({ id, name, summary, date, finerKind, confidence, added }: Incident, kind: IncidentKind): FeedEntry {
  return {
    id: `urn:toolrisk:incident:${id}`,
    incident: id,
    title: name,
    text: `${summary} ${kind.label} (${finerKind}). Date: ${date}. Confidence: ${confidence}.`,
    kind,
    added: startOf(added),
  };
}

/**
 * The feed of all incidents by date of addition; within a day the latest event first. Throws where there is no incident,
 * or one of a kind that isn't described.
 */
export function makeIncidentFeed({ incidents, kinds }: AttackLibrary): IncidentFeed {
  const inOrder = incidents.toSorted(
    (a, b) => byText(b.added, a.added) || byText(b.sortDate, a.sortDate) || byText(a.id, b.id),
  );
  const [latest] = inOrder;
  if (latest === undefined) throw new Error('There is no incident to tell of.');
  return {
    id: 'urn:toolrisk:incidents',
    title: 'Toolrisk: incidents with AI agents and their tools',
    description: 'Documented cases, by the day on which they were added to the library.',
    updated: startOf(latest.added),
    entries: inOrder.map((incident) => {
      const kind = kinds.find(({ id }) => id === incident.kind);
      if (kind === undefined) throw new Error(`The kind ${incident.kind} isn’t described.`);
      return makeEntry(incident, kind);
    }),
  };
}
