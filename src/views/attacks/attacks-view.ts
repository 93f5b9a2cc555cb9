import type { Pattern } from '../../attacks/schema/pattern.ts';
import { urls } from '../../catalog/urls.ts';
import { traits } from '../../catalog/vocabulary.ts';
import { countOf } from '../describe-tool.ts';
import type { Site } from '../site.ts';
import { indexAttacks } from './attack-index.ts';
import { listPatternFilters, NO_TRAIT } from './attack-filters.ts';
import { countKinds, type KindCount } from './describe-case.ts';
import { findExposedTools } from './exposed-tools.ts';
import { viewTimeline } from './incident-timeline.ts';

/** A pattern as the list shows it. */
export interface PatternRow {
  readonly pattern: Pattern;
  readonly href: string;
  readonly traits: readonly string[];
  readonly kinds: readonly KindCount[];
  /** How many current tools of the catalogue lie open to it. */
  readonly exposed: number;
  /** Values of each filter that it has, as the list's script reads them. */
  readonly values: { readonly category: string; readonly trait: string; readonly kind: string };
}

function viewRow(site: Site, pattern: Pattern): PatternRow {
  const index = indexAttacks(site.attacks);
  const kinds = countKinds(site.attacks.kinds, pattern.incidents.map(index.incident));
  return {
    pattern,
    href: urls.attack(pattern.slug),
    traits: traits.filter(({ id }) => pattern.traits.includes(id)).map(({ label }) => label),
    kinds,
    exposed: findExposedTools(site, pattern.slug).length,
    values: {
      category: pattern.categories.join(' '),
      trait: pattern.traits.join(' ') || NO_TRAIT,
      kind: kinds.map(({ kind }) => kind.id).join(' '),
    },
  };
}

/** Everything that the front page of the attack library shows. */
export function viewAttacks(site: Site) {
  const { patterns, incidents, kinds } = site.attacks;
  return {
    title: 'Attacks on agents and their tools: patterns and cases · Toolrisk',
    summary: `${countOf(patterns.length, 'pattern')} of attack and mistake with MCP tools and agents, ${countOf(incidents.length, 'documented case')} with sources, what stops them, and which tools lie open to them.`,
    patternCount: patterns.length,
    incidentCount: incidents.length,
    kinds: countKinds(kinds, incidents).map((row) => ({ ...row, href: `${urls.incidents()}?kind=${row.kind.id}` })),
    timeline: viewTimeline(site.attacks),
    filters: listPatternFilters(site.attacks),
    rows: patterns.map((pattern) => viewRow(site, pattern)),
  };
}
