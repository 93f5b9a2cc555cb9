import { urls } from '../catalog/urls.ts';
import { startOfDay, type Feed, type FeedEntry } from '../feeds/feed.ts';
import type { AttackLibrary } from './load-attacks.ts';
import type { Incident, IncidentKind } from './schema/incident.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** An incident as the feeds tell it: what happened, of what kind it was, when, and how well the sources carry it. */
const makeEntry = (
  { id, name, summary, date, finerKind, confidence, added }: Incident,
  kind: IncidentKind,
): FeedEntry => ({
  id: `urn:toolrisk:incident:${id}`,
  path: urls.incident(id),
  title: name,
  text: `${summary} ${kind.label} (${finerKind}). Date: ${date}. Confidence: ${confidence}.`,
  tags: [kind],
  added: startOfDay(added),
});

/**
 * The feed of all incidents by date of addition; within a day the latest event first. Throws where there is no incident,
 * or one of a kind that isn't described.
 */
export function makeIncidentFeed({ incidents, kinds }: AttackLibrary): Feed {
  const inOrder = incidents.toSorted(
    (a, b) => byText(b.added, a.added) || byText(b.sortDate, a.sortDate) || byText(a.id, b.id),
  );
  const [latest] = inOrder;
  if (latest === undefined) throw new Error('There is no incident to tell of.');
  return {
    id: 'urn:toolrisk:incidents',
    title: 'Toolrisk: incidents with AI agents and their tools',
    description: 'Documented cases, by the day on which they were added to the library.',
    updated: startOfDay(latest.added),
    paths: { page: urls.incidents(), atom: urls.incidentsAtom(), json: urls.incidentsJson() },
    entries: inOrder.map((incident) => {
      const kind = kinds.find(({ id }) => id === incident.kind);
      if (kind === undefined) throw new Error(`The kind ${incident.kind} isn’t described.`);
      return makeEntry(incident, kind);
    }),
  };
}
