import { checkServerTexts } from '../../hygiene/check-server-texts.ts';
import { dispositions, type Disposition } from '../../policies/intent.ts';
import { urls } from '../../catalog/urls.ts';
import { countOf } from '../describe-tool.ts';
import { listDangers } from '../label/server-label-view.ts';
import { viewCategoryMatrix } from '../pictures/category-matrix.ts';
import { recommendIntent } from '../policies/recommendation.ts';
import { tabulateOffers } from '../server-view.ts';
import { compareRisk, isForModel, type Site, type SiteServer, type SiteTool } from '../site.ts';
import { listDossierFacts } from './dossier-facts.ts';
import { listOpenQuestions } from './open-questions.ts';
import { pickWorst } from './worst-tools.ts';

/** So many names stand on the page; the CSV has them all. */
const MOST_NAMES = 14;

/** Names of tools, as many as the page has room for. */
export interface CutNames {
  readonly names: readonly string[];
  readonly count: number;
  readonly leftOut: number;
}

const cutNames = (tools: readonly Pick<SiteTool, 'name'>[]): CutNames => ({
  names: tools.slice(0, MOST_NAMES).map(({ name }) => name),
  count: tools.length,
  leftOut: Math.max(0, tools.length - MOST_NAMES),
});

const TREATMENTS = {
  allow: 'Run unasked',
  limit: 'Run unasked, at a limited rate',
  ask: 'Ask a person each time',
  deny: 'Refused',
  hide: 'Hidden from the agent',
} satisfies Record<Disposition, string>;

/** What the recommended pack does, with the tools that it does it to. */
function listTreatments(tools: readonly SiteTool[]) {
  const byDisposition = Map.groupBy(tools, (tool) => recommendIntent(tool).disposition);
  return dispositions.map((each) => ({ label: TREATMENTS[each], ...cutNames(byDisposition.get(each) ?? []) }));
}

/** The attack patterns that its tools lie open to, those that most of them do first. */
function countPatterns({ attacks }: Pick<Site, 'attacks'>, tools: readonly SiteTool[]) {
  return attacks.patterns
    .map(({ slug, name }) => ({
      name,
      href: urls.attack(slug),
      count: tools.filter(({ exposures }) => exposures.some(({ pattern }) => pattern === slug)).length,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

const TEXTS = {
  server: 'what the server says of itself',
  instructions: 'its instructions to the model',
  prompt: 'a prompt',
  resource: 'a resource',
  'resource-template': 'a template of resources',
};

/** What of its text has no place in a definition: by rule, with the tools, and with what else holds it. */
function listHygiene({ newest }: SiteServer, tools: readonly SiteTool[]) {
  const texts = checkServerTexts(newest.manifest.results).flatMap(({ kind, findings }) =>
    findings.map(({ rule, title }) => ({ rule, title, place: TEXTS[kind] })),
  );
  const found = tools.flatMap((tool) => tool.hygiene.map(({ rule, title }) => ({ rule, title, tool })));
  const rules = new Map([...found, ...texts].map(({ rule, title }) => [rule, title]));
  return [...rules].map(([rule, title]) => ({
    title,
    places: [...new Set(texts.filter((text) => text.rule === rule).map(({ place }) => place))],
    ...cutNames(found.filter((each) => each.rule === rule).map(({ tool }) => tool)),
  }));
}

/** Everything that a dossier shows. */
export type DossierView = ReturnType<typeof makeDossier>;

/** Gathers what somebody has to know who decides about a server; counts are of the tools that the model can call. */
function makeDossier(site: Pick<Site, 'attacks'>, onServer: SiteServer) {
  const { server, newest } = onServer;
  const offered = onServer.tools.filter(({ isCurrent }) => isCurrent).toSorted(compareRisk);
  const current = offered.filter(isForModel);
  return {
    path: urls.dossier(server.slug),
    title: `${server.name} ${newest.manifest.version}: dossier for an approval · Toolrisk`,
    summary: `What to know before ${server.name} is approved: ${countOf(current.length, 'tool')} by severity, the worst of them, open questions, and room for the decision.`,
    facts: listDossierFacts(onServer),
    switches: server.switches,
    offers: tabulateOffers(onServer),
    count: current.length,
    matrix: viewCategoryMatrix(current),
    worst: pickWorst(current),
    dangers: listDangers(current).map(({ label, tools }) => ({ label, ...cutNames(tools) })),
    treatments: listTreatments(current),
    patterns: countPatterns(site, current),
    hygiene: listHygiene(onServer, offered),
    questions: listOpenQuestions(onServer).map(({ tools, ...rest }) => ({ ...rest, ...cutNames(tools) })),
  };
}

const known = new WeakMap<SiteServer, DossierView>();

/** Everything that the dossier of a server shows, as a page and as Markdown; put together once. */
export function viewDossier(site: Pick<Site, 'attacks'>, onServer: SiteServer): DossierView {
  const view = known.get(onServer) ?? makeDossier(site, onServer);
  known.set(onServer, view);
  return view;
}
