import { countOf } from '../describe-tool.ts';
import type { Site } from '../site.ts';
import { listIncidentFilters } from './attack-filters.ts';
import { describeCase } from './describe-case.ts';

/** Everything that the list of incidents shows: year by year, latest first. */
export function viewIncidentList({ attacks }: Site) {
  const years = Map.groupBy(attacks.incidents, ({ sortDate }) => sortDate.slice(0, 4));
  return {
    title: 'Documented cases of attacks and mistakes with agents · Toolrisk',
    summary: `${countOf(attacks.incidents.length, 'documented case')} in which agents or their tools were attacked or went wrong, latest first, each with date, kind, confidence and sources.`,
    count: attacks.incidents.length,
    filters: listIncidentFilters(attacks),
    years: [...years].map(([year, incidents]) => ({
      year,
      cases: incidents.map((incident) => describeCase(attacks, incident)),
    })),
  };
}
