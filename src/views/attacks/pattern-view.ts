import { exposureRules } from '../../attacks/exposure/rules/index.ts';
import type { ControlId, Pattern } from '../../attacks/schema/pattern.ts';
import { urls } from '../../catalog/urls.ts';
import { categories, traits } from '../../catalog/vocabulary.ts';
import type { Site } from '../site.ts';
import { indexAttacks } from './attack-index.ts';
import { countKinds, describeCase } from './describe-case.ts';
import { describeSource } from './describe-source.ts';
import { makeExamplePolicy } from './example-policy.ts';
import { viewExposedTools } from './exposed-tools.ts';
import { viewRegulations } from './regulations-view.ts';

const CONTROL_LABELS: Record<ControlId, string> = {
  hide: 'Hide or leave out',
  approval: 'Ask a person',
  arguments: 'Bound the arguments',
  'rate-limit': 'Limit the rate',
  destinations: 'Fix the destinations',
  pinning: 'Pin versions and definitions',
  elsewhere: 'Outside the gateway',
};

/** The pattern that law on sending and calling is told with. */
const SENDING = 'mass-outbound-messaging';

/** `takes an address` to `Takes an address`, as some phrases are written to follow others. */
const startLarge = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Where the parts of a page begin, besides its first. */
const SECTIONS = [
  { id: 'cases', label: 'Cases' },
  { id: 'exposed', label: 'Tools open to it' },
  { id: 'controls', label: 'What to do' },
  { id: 'policy', label: 'Policy' },
  { id: 'frameworks', label: 'Frameworks' },
  { id: 'related', label: 'Related' },
];

/** Everything that a pattern's page shows. */
export type PatternView = ReturnType<typeof viewPattern>;

export function viewPattern(site: Site, pattern: Pattern) {
  const { attacks } = site;
  const index = indexAttacks(attacks);
  const incidents = pattern.incidents.map(index.incident);
  return {
    path: urls.attack(pattern.slug),
    title: `${pattern.name}: how it works, cases and controls · Toolrisk`,
    sections: SECTIONS,
    categories: categories.filter(({ id }) => pattern.categories.includes(id)),
    traits: traits.filter(({ id }) => pattern.traits.includes(id)),
    kinds: countKinds(attacks.kinds, incidents),
    signs: pattern.signs.map(startLarge),
    cases: incidents.map((incident) => describeCase(attacks, incident)),
    exposed: viewExposedTools(site, pattern.slug),
    /** Whether a single definition can show that a tool lies open to it. */
    isSeenInDefinitions: exposureRules.some(({ patterns }) => patterns.includes(pattern.slug)),
    controls: pattern.controls.map(({ control, text }) => ({ label: CONTROL_LABELS[control], text })),
    policy: makeExamplePolicy(site, pattern.slug),
    regulations: pattern.slug === SENDING ? viewRegulations(attacks) : [],
    mappings: pattern.mappings.map(({ framework, id, title, basis, status }) => ({
      framework: index.framework(framework).name,
      href: urls.framework(framework),
      id,
      title,
      basis,
      status,
    })),
    mitigations: pattern.mitigations.map(({ id, name }) => ({
      id,
      name,
      href: `https://atlas.mitre.org/mitigations/${id}`,
    })),
    related: pattern.related.map(({ slug, why }) => ({
      name: index.pattern(slug).name,
      href: urls.attack(slug),
      why: startLarge(why),
    })),
    notes: pattern.notes.map(({ text, sources }) => ({
      text,
      sources: sources.map((key) => describeSource(index.source(key))),
    })),
  };
}
