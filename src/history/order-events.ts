import { severities } from '../catalog/vocabulary.ts';
import { compareText } from './compare-text.ts';
import type { TracedEvent } from './trace-server.ts';

const KINDS = ['changed', 'renamed', 'added', 'dropped'] as const;

/** What a reader should see first: what got riskier, what came with text that has no place there, then by verdict. */
function weigh({ risk, changes, assessment, kind }: TracedEvent): number {
  const severity = assessment.severity === null ? 1.5 : severities.findIndex(({ id }) => id === assessment.severity);
  const isFlagged = changes.some((change) => change.kind === 'hygiene');
  return (risk === 'rose' ? 100 : 0) + (isFlagged ? 50 : 0) + severity * 10 - KINDS.indexOf(kind);
}

/** How much a reader wants to know of a version: what weighs most of its events, or nothing. */
export const weighEvents = (events: readonly TracedEvent[]): number => Math.max(-Infinity, ...events.map(weigh));

/** Events in the order in which a reader should see them. */
export const orderEvents = (events: readonly TracedEvent[]): TracedEvent[] =>
  events.toSorted((a, b) => weigh(b) - weigh(a) || compareText(a.served.name, b.served.name));
