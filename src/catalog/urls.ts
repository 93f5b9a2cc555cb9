import type { CategoryId, SeverityId, TraitId } from './schema/vocabulary.ts';
import { readSiteSettings } from './site-settings.ts';

const { BASE_PATH, SITE_URL } = readSiteSettings();

const page = (...segments: string[]): string => [BASE_PATH.slice(0, -1), ...segments, ''].join('/');
const file = (...segments: string[]): string => page(...segments).slice(0, -1);

/** What a search can be narrowed to; several values of one filter are alternatives. */
export interface SearchQuery {
  readonly q?: string;
  readonly category?: readonly CategoryId[];
  readonly severity?: readonly SeverityId[];
  readonly server?: readonly string[];
  readonly trait?: readonly TraitId[];
  readonly sort?: 'severity';
}

/** Every path of the site, from its root and with the base path in front. */
export const urls = {
  home: () => page(),
  marks: () => file('marks.svg'),
  tools: () => page('tools'),
  server: (server: string) => page('tools', server),
  serverMarkdown: (server: string) => file('tools', server, 'index.md'),
  serverBadge: (server: string) => file('tools', server, 'badge.svg'),
  serverCard: (server: string) => file('tools', server, 'og.png'),
  dossier: (server: string) => page('tools', server, 'dossier'),
  dossierMarkdown: (server: string) => file('tools', server, 'dossier.md'),
  dossierCsv: (server: string) => file('tools', server, 'dossier.csv'),
  unasked: (server: string) => page('tools', server, 'unasked'),
  unaskedMarkdown: (server: string) => file('tools', server, 'unasked.md'),
  tool: (server: string, tool: string) => page('tools', server, tool),
  /** The section of a tool in the Markdown of its server. */
  toolMarkdown: (server: string, tool: string) => `${file('tools', server, 'index.md')}#${tool}`,
  servers: () => page('servers'),
  captures: () => page('captures'),
  missing: (slug: string) => page('servers', 'missing', slug),
  publishers: () => page('servers', 'publishers'),
  publisher: (slug: string) => page('servers', 'publishers', slug),
  registry: (id: string) => page('servers', 'registries', id),
  domain: (domain: string) => `${page('servers')}#${domain}`,
  names: () => page('names'),
  name: (name: string) => page('names', name),
  compare: (columns: readonly string[] = []) =>
    page('compare') +
    (columns.length === 0 ? '' : `?${columns.map((each, i) => `${'abcd'[i] ?? ''}=${encodeURI(each)}`).join('&')}`),
  comparePair: (server: string, other: string) => page('compare', server, other),
  compareFile: (server: string) => file('compare', `${server}.json`),
  severities: () => page('risk'),
  severity: (severity: SeverityId) => page('risk', severity),
  serverSeverity: (severity: SeverityId, server: string) => page('risk', severity, server),
  listPart: (list: string, part: number) => page('lists', list, String(part)),
  listRows: (list: string) => file('lists', `${list}.json`),
  categories: () => page('categories'),
  category: (category: CategoryId) => page('categories', category.toLowerCase()),
  traits: () => page('traits'),
  trait: (trait: TraitId) => page('traits', trait),
  rules: () => page('rules'),
  rule: (rule: string) => page('rules', rule),
  attacks: () => page('attacks'),
  attack: (pattern: string) => page('attacks', pattern),
  incidents: () => page('attacks', 'incidents'),
  incident: (id: string) => page('attacks', 'incidents', id),
  frameworks: () => page('attacks', 'frameworks'),
  framework: (id: string) => page('attacks', 'frameworks', id),
  attackSources: () => page('attacks', 'sources'),
  exposureRules: () => page('attacks', 'exposure'),
  atlasLayer: () => file('attacks', 'frameworks', 'atlas-navigator-layer.json'),
  incidentsAtom: () => file('attacks', 'incidents', 'feed.xml'),
  incidentsJson: () => file('attacks', 'incidents', 'feed.json'),
  changes: () => page('changes'),
  changesOfKind: (kind: string, part: number) => page('changes', 'kinds', kind, ...(part === 1 ? [] : [String(part)])),
  changesAtom: () => file('changes', 'feed.xml'),
  changesJson: () => file('changes', 'feed.json'),
  severityChangesAtom: (severity: SeverityId) => file('changes', 'severity', severity, 'feed.xml'),
  severityChangesJson: (severity: SeverityId) => file('changes', 'severity', severity, 'feed.json'),
  serverChanges: (server: string) => page('changes', server),
  serverChangesAtom: (server: string) => file('changes', server, 'feed.xml'),
  serverChangesJson: (server: string) => file('changes', server, 'feed.json'),
  versionChanges: (server: string, version: string) => page('changes', server, version),
  lockfile: (server: string) => file('data', 'locks', `${server}.json`),
  glossary: () => page('glossary'),
  method: () => page('method'),
  forms: () => page('forms'),
  policies: () => page('policies'),
  compose: () => page('policies', 'compose'),
  check: () => page('check'),
  knownServers: () => file('check', 'known.json'),
  policyGuide: (format: string) => page('policies', format),
  limitHook: () => file('policies', 'limit-calls.mjs'),
  policyStates: () => file('policies', 'states.json'),
  serverPolicies: (server: string) => file('policies', 'files', server, 'policies.md'),
  policyIntents: (server: string) => file('policies', 'files', server, 'intents.json'),
  data: () => page('data'),
  figures: () => page('data', 'figures'),
  dataChanges: () => page('data', 'changes'),
  dataFile: (name: string) => file('data', name),
  serverJson: (server: string) => file('data', 'servers', `${server}.json`),
  schemaJson: (schema: string) => file('data', 'schemas', `${schema}.schema.json`),
  search: (query: SearchQuery = {}) => {
    const parameters = new URLSearchParams();
    for (const [key, value] of Object.entries(query))
      for (const each of [value].flat()) if (each) parameters.append(key, String(each));
    return page('search') + (parameters.size > 0 ? `?${parameters}` : '');
  },
  searchIndex: () => page('search', 'index'),
  llmsText: () => file('llms.txt'),
} as const;

/** The absolute form of a path, or null where the site's address isn't known. */
export const absoluteUrl = (path: string): string | null => (SITE_URL === null ? null : new URL(path, SITE_URL).href);
