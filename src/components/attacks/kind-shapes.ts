import type { IncidentKindId } from '../../attacks/schema/incident.ts';

/** How a kind of incident is drawn, in a field of 12 by 12. Filled: it was done to somebody; hollow: shown or published. */
interface KindShape {
  readonly d: string;
  readonly classes: string;
}

export const kindShapes: Record<IncidentKindId, KindShape> = {
  'in-the-wild': { d: 'M1 6a5 5 0 1 0 10 0a5 5 0 1 0-10 0', classes: 'fill-ink' },
  research: { d: 'M1.75 6a4.25 4.25 0 1 0 8.5 0a4.25 4.25 0 1 0-8.5 0', classes: 'fill-none stroke-ink' },
  'disclosed-flaw': { d: 'M1.75 1.75h8.5v8.5h-8.5Z', classes: 'fill-none stroke-accent' },
  'agent-mistake': { d: 'M6 .75L11.5 10.75H.5Z', classes: 'fill-accent' },
  other: { d: 'M2 2L10 10M10 2L2 10', classes: 'fill-none stroke-soft' },
};
