import type { AttackLibrary } from '../../attacks/load-attacks.ts';
import type { Incident } from '../../attacks/schema/incident.ts';
import { urls } from '../../catalog/urls.ts';
import type { Site } from '../site.ts';
import { indexAttacks } from './attack-index.ts';
import { describeConfidence, listCaseSources, nameFinerKind } from './describe-case.ts';
import { describeSource, type ShownSource } from './describe-source.ts';

/** An identifier with the place where it is looked up. */
export interface IdentifierLink {
  readonly id: string;
  readonly href: string;
}

const linkCve = (id: string): IdentifierLink => ({ id, href: `https://www.cve.org/CVERecord?id=${id}` });
const linkCwe = (id: string): IdentifierLink => ({
  id,
  href: `https://cwe.mitre.org/data/definitions/${id.replace('CWE-', '')}.html`,
});
const linkCaseStudy = (id: string): IdentifierLink => ({ id, href: `https://atlas.mitre.org/studies/${id}` });

/** A source with the number that facts refer to it by, counted from 1. */
export interface NumberedSource extends ShownSource {
  readonly number: number;
}

/** The sources of an incident; `further` are those that nothing on its page rests on. */
function numberSources(library: AttackLibrary, incident: Incident) {
  const { source } = indexAttacks(library);
  const sources = listCaseSources(incident).map((key, i): NumberedSource => ({
    ...describeSource(source(key)),
    number: i + 1,
  }));
  const needed = new Set(listCaseSources({ ...incident, furtherSources: [] }));
  return {
    numberOf: (key: string): number => sources.findIndex((each) => each.key === key) + 1,
    used: sources.filter(({ key }) => needed.has(key)),
    further: sources.filter(({ key }) => !needed.has(key)),
  };
}

const linkNeighbour = (incident: Incident | undefined) =>
  incident === undefined ? null : { name: incident.name, href: urls.incident(incident.id) };

/** Everything that an incident's page shows. */
export type IncidentView = ReturnType<typeof viewIncident>;

export function viewIncident({ attacks }: Site, incident: Incident) {
  const index = indexAttacks(attacks);
  const { numberOf, used, further } = numberSources(attacks, incident);
  const kind = index.kind(incident.kind);
  const at = attacks.incidents.indexOf(incident);
  return {
    path: urls.incident(incident.id),
    title: `${incident.name} · Toolrisk`,
    kind,
    finerKind: nameFinerKind(incident, kind),
    confidence: describeConfidence(incident),
    facts: incident.facts.map(({ text, sources }) => ({ text, notes: sources.map(numberOf) })),
    patterns: incident.patterns.map(index.pattern).map(({ slug, name, summary }) => ({
      name,
      summary,
      href: urls.attack(slug),
    })),
    cves: incident.cves.map(linkCve),
    cwes: incident.cwes.map(linkCwe),
    caseStudy: incident.atlasCaseStudy === null ? null : linkCaseStudy(incident.atlasCaseStudy),
    officialMappings: incident.officialMappings.map(({ framework, ids, source }) => ({
      framework: index.framework(framework).name,
      href: urls.framework(framework),
      entries: ids.map((id) => ({ id, title: index.entryTitle(framework, id) })),
      source: { title: index.source(source).title, number: numberOf(source) },
    })),
    sources: { used, further },
    newer: at > 0 ? linkNeighbour(attacks.incidents[at - 1]) : null,
    older: linkNeighbour(attacks.incidents[at + 1]),
  };
}
