import type { AttackLibrary } from '../../attacks/load-attacks.ts';
import type { Incident, IncidentKind, IncidentKindId } from '../../attacks/schema/incident.ts';

/** One quarter of the picture, or the cases of a year that no source dates nearer. */
export interface TimelineRow {
  readonly label: string;
  /** One for each incident, kind by kind. */
  readonly marks: readonly IncidentKindId[];
  /** How many of each kind, in the order of the kinds. */
  readonly counts: readonly number[];
}

/** The picture of incidents over time, latest first. */
export interface Timeline {
  readonly kinds: readonly IncidentKind[];
  readonly rows: readonly TimelineRow[];
  /** Incidents that are dated by a year alone. */
  readonly yearOnly: number;
}

const QUARTERS = [4, 3, 2, 1];

/** `2025 Q3`, or `2025` where the month isn't known. */
const nameQuarter = ({ sortDate }: Incident): string => {
  const [year = '', month] = sortDate.split('-');
  return month === undefined ? year : `${year} Q${Math.ceil(Number(month) / 3)}`;
};

/** Every quarter of a year, and after them the year itself. */
const listPeriods = (year: number): string[] => [...QUARTERS.map((quarter) => `${year} Q${quarter}`), String(year)];

/** Counts incidents by quarter (`2025 Q?` where only the year is known), from the latest to the first, quarters between them without any included. */
export function viewTimeline({ incidents, kinds }: AttackLibrary): Timeline {
  const byQuarter = Map.groupBy(incidents, nameQuarter);
  const years = incidents.map(({ sortDate }) => Number(sortDate.slice(0, 4)));
  const first = Math.min(...years);
  const span = incidents.length === 0 ? 0 : Math.max(...years) - first + 1;
  const periods = Array.from({ length: span }, (_, i) => first + span - 1 - i).flatMap(listPeriods);
  const dated = periods.map((period) => period.includes('Q') && byQuarter.has(period));
  const isShown = (period: string, i: number): boolean =>
    byQuarter.has(period) || (period.includes('Q') && i > dated.indexOf(true) && i < dated.lastIndexOf(true));
  return {
    kinds,
    rows: periods.filter(isShown).map((period) => {
      const own = byQuarter.get(period) ?? [];
      const marks = kinds.flatMap(({ id }) => own.filter(({ kind }) => kind === id).map(({ kind }) => kind));
      return {
        label: period.includes('Q') ? period : `${period} Q?`,
        marks,
        counts: kinds.map(({ id }) => marks.filter((kind) => kind === id).length),
      };
    }),
    yearOnly: incidents.filter(({ sortDate }) => sortDate.length === 4).length,
  };
}
