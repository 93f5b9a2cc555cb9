import { changeKinds } from '../../history/change-kinds.ts';
import { listKinds } from '../../history/compare-manifests.ts';
import type { HistoryEntry } from '../../history/list-entries.ts';
import { orderEvents } from '../../history/order-events.ts';
import type { TracedEvent } from '../../history/trace-server.ts';

/** A way to narrow the changes; each has pages of its own, so that it works without script. */
export interface ChangeFilter {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** The events of an entry that fit, in the order in which a reader should see them; null where the entry doesn't. */
  readonly select: (entry: HistoryEntry) => readonly TracedEvent[] | null;
}

const selectEvents =
  (fits: (event: TracedEvent) => boolean): ChangeFilter['select'] =>
  ({ step }) => {
    const events = orderEvents(step?.events.filter(fits) ?? []);
    return events.length > 0 ? events : null;
  };

const selectEntries =
  (fits: (entry: HistoryEntry) => boolean): ChangeFilter['select'] =>
  (entry) =>
    fits(entry) ? orderEvents(entry.step?.events ?? []) : null;

/** What became riskier or less so. */
const riskFilters: readonly ChangeFilter[] = [
  {
    id: 'rose',
    label: 'Riskier than before',
    description: 'Read by the same rules, the new definition is of a higher severity, or of a riskier category.',
    select: selectEvents(({ risk }) => risk === 'rose'),
  },
  {
    id: 'fell',
    label: 'Less risky than before',
    description: 'Read by the same rules, the new definition is of a lower severity, or of a less risky category.',
    select: selectEvents(({ risk }) => risk === 'fell'),
  },
];

/** What an event of a tool can be narrowed by. */
export const eventFilters: readonly ChangeFilter[] = [
  ...riskFilters,
  ...changeKinds.map(({ id, label, description }) => ({
    id,
    label,
    description,
    select: selectEvents((event) => listKinds(event).includes(id)),
  })),
];

/** All that changed from one version to the next, unnarrowed; what came in for the first time changed nothing. */
export const everyChange: ChangeFilter = {
  id: 'all',
  label: 'All changes',
  description: 'Every step of every server from one captured version to the next, newest first.',
  select: selectEntries(({ step }) => step !== null),
};

/** Every way to narrow the changes across servers. */
export const changeFilters: readonly ChangeFilter[] = [
  ...eventFilters,
  {
    id: 'same-version',
    label: 'Changed under the same version',
    description: 'The server served other definitions, and called itself the same version as before.',
    select: selectEntries(({ step }) => step?.isSameVersion === true && step.events.length + step.answers.length > 0),
  },
  {
    id: 'first',
    label: 'First captured',
    description: 'Servers whose first version came into the catalogue.',
    select: selectEntries(({ step }) => step === null),
  },
];
