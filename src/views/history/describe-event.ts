import type { SeverityId } from '../../catalog/schema/vocabulary.ts';
import { urls } from '../../catalog/urls.ts';
import { categories } from '../../catalog/vocabulary.ts';
import { listKinds } from '../../history/compare-manifests.ts';
import type { Wording } from '../../history/say.ts';
import type { TracedEvent } from '../../history/trace-server.ts';

/** What became of a tool, as lists show it. */
export interface EventRow {
  readonly anchor: string;
  /** As served, never trusted. */
  readonly name: string;
  readonly kind: TracedEvent['kind'];
  /** Which way its risk went; empty where it stayed the same or there is nothing to compare. */
  readonly move: string;
  readonly severity: SeverityId | null;
  /** Its category, or that it has none. */
  readonly category: string;
  /** The tool's page; null where it has none under that name. */
  readonly page: string | null;
  readonly changes: readonly Wording[];
  /** How many more changes there are. */
  readonly leftOut: number;
  /** Values that a list is narrowed by, as its script reads them. */
  readonly values: string;
}

const MOVES = { rose: 'riskier than before', fell: 'less risky than before', same: '' };

/** Describes an event with at most so many of its changes. */
export function describeEvent(event: TracedEvent, most: number): EventRow {
  const { anchor, served, kind, risk, assessment, page, changes } = event;
  return {
    anchor,
    name: served.name,
    kind,
    move: MOVES[risk],
    severity: assessment.severity,
    category: categories.find(({ id }) => id === assessment.category)?.label ?? 'Not assessed',
    page: page === null ? null : urls.tool(page.server, page.slug),
    changes: changes.slice(0, most).map(({ says }) => says),
    leftOut: Math.max(0, changes.length - most),
    values: [...listKinds(event), ...(risk === 'same' ? [] : [risk])].join(' '),
  };
}
