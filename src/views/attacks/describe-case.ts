import type { AttackLibrary } from '../../attacks/load-attacks.ts';
import type { Incident, IncidentKind, IncidentKindId } from '../../attacks/schema/incident.ts';
import { urls } from '../../catalog/urls.ts';
import { indexAttacks } from './attack-index.ts';
import { describeSource, type ShownSource } from './describe-source.ts';

const CONFIDENCE: Record<Incident['confidence'], { readonly label: string; readonly meaning: string }> = {
  high: { label: 'High', meaning: 'The sources carry what happened well.' },
  medium: {
    label: 'Medium',
    meaning: 'The sources carry the outline; details rest on one account, or accounts differ on them.',
  },
  low: { label: 'Low', meaning: 'Little carries it but one account, or the accounts contradict each other.' },
};

/** The finer wording for an incident's kind; empty where it says no more than the kind's label. */
export const nameFinerKind = ({ finerKind }: Incident, { label }: IncidentKind): string =>
  finerKind.toLowerCase() === label.toLowerCase() ? '' : finerKind;

/** How well the sources carry an incident, in words. */
export const describeConfidence = ({ confidence }: Incident) => CONFIDENCE[confidence];

/** How many incidents are of each kind, in the order of the kinds. */
export interface KindCount {
  readonly kind: IncidentKind;
  readonly count: number;
}

/** Counts incidents by kind; kinds without one are left out. */
export function countKinds(kinds: readonly IncidentKind[], incidents: readonly Incident[]): KindCount[] {
  const byKind = Map.groupBy(incidents, ({ kind }) => kind);
  return kinds.map((kind) => ({ kind, count: byKind.get(kind.id)?.length ?? 0 })).filter(({ count }) => count > 0);
}

/** An incident as lists show it. */
export interface CaseRow {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  /** As the sources give it. */
  readonly date: string;
  readonly kind: IncidentKindId;
  readonly kindLabel: string;
  /** Empty where it says no more than the label. */
  readonly finerKind: string;
  readonly confidence: string;
  readonly summary: string;
  /** Those that its facts rest on, then those that tell of it besides. */
  readonly sources: readonly ShownSource[];
}

/** The keys of all sources of an incident: of its facts, of mappings by others, and further ones; each once. */
export const listCaseSources = ({ facts, officialMappings, furtherSources }: Incident): string[] => [
  ...new Set([
    ...facts.flatMap(({ sources }) => sources),
    ...officialMappings.map(({ source }) => source),
    ...furtherSources,
  ]),
];

export function describeCase(library: AttackLibrary, incident: Incident): CaseRow {
  const index = indexAttacks(library);
  const { id, name, date, confidence, summary } = incident;
  const kind = index.kind(incident.kind);
  return {
    id,
    href: urls.incident(id),
    name,
    date,
    kind: kind.id,
    kindLabel: kind.label,
    finerKind: nameFinerKind(incident, kind),
    confidence,
    summary,
    sources: listCaseSources(incident).map((key) => describeSource(index.source(key))),
  };
}
