import { countOf } from './describe-tool.ts';
import { mixRisks, type MixPart } from './risk-mix.ts';
import { viewServerRow, type ServerRow } from './server-row.ts';
import { viewServers } from './servers-view.ts';
import type { Site } from './site.ts';

/** How many servers, and how many tools, the home page shows. */
const FEW = 12;

const countAt = ({ mix }: ServerRow, tone: MixPart['tone']): number =>
  mix.find((part) => part.tone === tone)?.count ?? 0;

/** Servers with the most critical tools first, then with the most of high risk. */
const compareMixes = (a: ServerRow, b: ServerRow): number =>
  countAt(b, 'critical') - countAt(a, 'critical') || countAt(b, 'high') - countAt(a, 'high');

/** The riskiest tool of each server, of tools that come riskiest first. */
const pickOneEach = (tools: Site['currentTools']): Site['currentTools'] =>
  [...Map.groupBy(tools, ({ server }) => server).values()].flatMap(([riskiest]) => riskiest ?? []);

/** Everything that the home page shows. */
export const viewHome = ({ servers, currentTools, attacks }: Pick<Site, 'servers' | 'currentTools' | 'attacks'>) => ({
  summary: `${countOf(currentTools.length, 'tool')} of ${countOf(servers.length, 'MCP server')}, judged from their real definitions: category, severity, evidence, and policies to copy.`,
  toolCount: countOf(currentTools.length, 'tool'),
  serverCount: countOf(servers.length, 'MCP server'),
  mix: mixRisks(currentTools),
  domains: viewServers({ servers, currentTools }).groups,
  servers: servers.map(viewServerRow).toSorted(compareMixes).slice(0, FEW),
  riskiest: pickOneEach(currentTools).slice(0, FEW),
  attacks: {
    patterns: attacks.patterns.length,
    incidents: attacks.incidents.length,
    exposedTools: currentTools.filter(({ exposures }) => exposures.length > 0).length,
  },
});
