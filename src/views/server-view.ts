import type { Domain } from '../catalog/schema/domain.ts';
import { revealHiddenCharacters } from '../catalog/hidden-characters.ts';
import { urls } from '../catalog/urls.ts';
import type { AssessedTool } from '../assessed/load-assessed-catalogue.ts';
import { domains } from '../catalog/vocabulary.ts';
import { describeHints } from './describe-hints.ts';
import { countOf, joinWords } from './describe-tool.ts';
import { isRiskierForSome } from './asking/is-riskier-for-some.ts';
import { viewAsking } from './asking/asking-view.ts';
import { viewOffered } from './asking/offered-view.ts';
import { describeGaps, describeLacks } from './coverage.ts';
import { cutReason } from './exposure-view.ts';
import { countDangers, viewServerLabel } from './label/server-label-view.ts';
import { viewRegistry } from './registry-view.ts';
import { viewRemotes } from './remotes-view.ts';
import { compareRisk, isForModel, type SiteServer } from './site.ts';
import { viewServerBadge } from './pictures/server-badge.ts';
import { viewHeatGrid } from './pictures/heat-grid.ts';
import { viewVersionMixes } from './pictures/version-mixes.ts';
import { viewServerPacks } from './policies/server-packs.ts';
import { viewServerPolicy } from './policies/policy-panel-view.ts';

const STANDING = { official: 'official', community: 'community', unknown: 'standing unknown' };

/** How many tools a sentence names. */
const FEW_NAMES = 5;

const HOW = {
  run: 'measured, the running server answered',
  reconstructed: 'reconstructed from its source and history',
};

/** A row for each snapshot, newest first. */
const listVersions = ({ snapshots, newest }: SiteServer) =>
  snapshots.toReversed().map((snapshot) => {
    const { version, provenance, digest } = snapshot.manifest;
    return {
      version,
      toolCount: snapshot.tools.length,
      isNewest: snapshot === newest,
      how: HOW[provenance.kind],
      coverage: provenance.coverage === 'full' ? 'all tools' : 'a part of the tools; no step of the history',
      capturedAt: provenance.capturedAt,
      source: provenance.source,
      variablesSet: provenance.variablesSet,
      note: cutReason(provenance.note),
      lacks: describeLacks(provenance),
      digest,
    };
  });

/** What the server offers under each of its own settings: the settings as columns, the fewest tools first. */
export function tabulateOffers({ newest }: Pick<SiteServer, 'newest'>) {
  const { version, offers } = newest.manifest;
  const names = [...new Set(offers.flatMap(({ settings }) => Object.keys(settings)))];
  const rows = offers
    .map(({ settings, tools, prompts }) => ({ values: names.map((name) => settings[name] ?? 'unset'), tools, prompts }))
    .toSorted((a, b) => a.tools - b.tools || a.prompts - b.prompts);
  return { version, names, rows };
}

/** What is to be known of the tools that a policy names: those that few clients see, and those that differ in risk. */
function notePolicy(tools: readonly AssessedTool[]): string {
  const few = tools.filter(({ onlyWith }) => onlyWith.length > 0).length;
  const riskier = tools.filter(isRiskierForSome).map(({ name }) => `\u201c${revealHiddenCharacters(name)}\u201d`);
  const named = riskier.length > FEW_NAMES ? [...riskier.slice(0, FEW_NAMES), 'others'] : riskier;
  return [
    few === 0
      ? ''
      : `${countOf(few, 'tool')} of these ${few === 1 ? 'is' : 'are'} offered to some clients, or with some settings, alone.`,
    named.length === 0
      ? ''
      : `To some clients the server defines ${joinWords(named)} otherwise, and riskier than ${riskier.length === 1 ? 'its page says' : 'their pages say'}: the policy covers that as well.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** The domain of that id, which the vocabulary has: it is read with all of them or not at all. */
const findDomain = (id: string): Domain => domains.find((domain) => domain.id === id) as Domain;

/** Everything that a server's page shows. */
export type ServerView = ReturnType<typeof viewServer>;

/** Gathers what a server's page shows. */
export function viewServer(site: SiteServer) {
  const { server, tools } = site;
  const offered = tools.filter(({ isCurrent }) => isCurrent).toSorted(compareRisk);
  const current = offered.filter(isForModel);
  const dropped = tools.filter(({ isCurrent }) => !isCurrent).toSorted(compareRisk);
  return {
    path: urls.server(server.slug),
    title: `${server.name}: the risk of its ${countOf(current.length, 'tool')} · Toolrisk`,
    summary: `What an agent can do with ${server.name}: ${countOf(current.length, 'tool')} by severity, with the evidence, and a policy for all of them.`,
    card: urls.serverCard(server.slug),
    standing: STANDING[server.publisher.standing],
    domain: findDomain(server.domain),
    versionTold: `${site.newest.manifest.version}, ${countOf(offered.length, 'tool')}, ${HOW[site.newest.manifest.provenance.kind]} ${site.newest.manifest.provenance.capturedAt.slice(0, 10)}`,
    strip: [
      { id: 'tools', label: 'Tools', count: current.length },
      { id: 'packs', label: 'Packs', count: null },
      { id: 'facts', label: 'Facts', count: null },
      { id: 'offer', label: 'Offered to', count: null },
      { id: 'versions', label: 'Versions', count: site.snapshots.length },
      { id: 'beside', label: 'Prompts and resources', count: null },
    ],
    label: viewServerLabel(current, server.slug),
    dangers: countDangers(current),
    heat: viewHeatGrid(current),
    mixes: viewVersionMixes(site),
    registry: viewRegistry(server),
    remotes: viewRemotes(server.slug),
    badge: viewServerBadge(site),
    currentCount: current.length,
    /** Tools of the model, the worst first. */
    current,
    /** Tools that only the server's own page calls. */
    ofApp: offered.filter((tool) => !isForModel(tool)),
    dropped,
    /** How many tools its policies cover. */
    policyCount: offered.length,
    gaps: describeGaps(site.newest.manifest.provenance),
    asking: viewAsking(site.newest),
    offered: viewOffered(site.newest),
    policyNote: notePolicy(offered),
    versions: listVersions(site),
    offers: tabulateOffers(site),
    hints: describeHints(current),
    policy: viewServerPolicy(site),
    packs: viewServerPacks(site),
  };
}
