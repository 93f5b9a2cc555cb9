import { glossary } from '../catalog/glossary.ts';
import type { GlossaryId } from '../catalog/schema/glossary.ts';
import { urls } from '../catalog/urls.ts';
import type { Site } from './site.ts';

/** A page, or a part of one, that shows a term at work. */
interface Place {
  readonly label: string;
  readonly href: string;
}

/** The attack patterns that are what a term names, or that rest on it. */
const PATTERNS: Partial<Record<GlossaryId, string>> = {
  approval: 'approval-bypass',
  'confused-deputy': 'confused-deputy',
  'denial-of-wallet': 'runaway-tool-loop',
  exfiltration: 'lethal-trifecta-exfiltration',
  'lethal-trifecta': 'lethal-trifecta-exfiltration',
  'prompt-injection': 'tool-result-prompt-injection',
  'rug-pull': 'mcp-rug-pull',
  'tool-poisoning': 'tool-poisoning',
  'tool-shadowing': 'tool-shadowing',
};

const PLACES: Partial<Record<GlossaryId, Place>> = {
  annotation: { label: 'Declared annotations', href: `${urls.method()}#declared-annotations` },
  axis: { label: 'The axes and their points', href: `${urls.method()}#severity` },
  brake: { label: 'A rule that finds brakes', href: urls.rule('ends-work') },
  category: { label: 'All categories', href: urls.categories() },
  confidence: { label: 'How far confidence can be taken at its word', href: `${urls.method()}#confidence` },
  evidence: { label: 'The rules that find it', href: urls.rules() },
  gateway: { label: 'The gateways that policies are written for', href: urls.policies() },
  irreversible: { label: 'All traits', href: `${urls.method()}#term-irreversible` },
  manifest: { label: 'The captured data', href: urls.data() },
  'mcp-server': { label: 'All servers', href: urls.servers() },
  mode: { label: 'The rule that finds them', href: urls.rule('offers-modes') },
  policy: { label: 'Policies for every server', href: urls.policies() },
  severity: { label: 'All risk levels', href: urls.severities() },
  tool: { label: 'All tools', href: urls.tools() },
  'tool-definition': { label: 'From a server to a page', href: `${urls.method()}#from-a-server-to-a-page` },
  trait: { label: 'All traits', href: `${urls.method()}#traits` },
};

function findPlace({ attacks }: Site, id: GlossaryId): Place | null {
  const slug = PATTERNS[id];
  if (slug === undefined) return PLACES[id] ?? null;
  const pattern = attacks.patterns.find((each) => each.slug === slug);
  if (pattern === undefined) throw new Error(`the glossary leads to a pattern that is not there: ${slug}`);
  return { label: `Attack pattern: ${pattern.name}`, href: urls.attack(slug) };
}

/** The terms by name, each with the terms to read next and the page where it matters most. */
export const viewGlossary = (site: Site) =>
  glossary.map(({ id, term, definition, see }) => ({
    id,
    term,
    definition,
    see: glossary.filter((other) => see.includes(other.id)).map((other) => ({ id: other.id, term: other.term })),
    place: findPlace(site, id),
  }));
