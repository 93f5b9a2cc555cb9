import { countOf } from './describe-tool.ts';
import { mixRisks } from './risk-mix.ts';
import { viewServerRow } from './server-row.ts';
import type { Site } from './site.ts';

const RISKIEST = 12;

/** Everything that the home page shows. */
export const viewHome = ({ servers, currentTools, attacks }: Site) => ({
  summary: `${countOf(currentTools.length, 'tool')} of ${countOf(servers.length, 'MCP server')}, judged from their real definitions: category, severity, evidence, and policies to copy.`,
  toolCount: currentTools.length,
  serverCount: servers.length,
  mix: mixRisks(currentTools),
  servers: servers.map(viewServerRow),
  riskiest: currentTools.slice(0, RISKIEST),
  attacks: {
    patterns: attacks.patterns.length,
    incidents: attacks.incidents.length,
    exposedTools: currentTools.filter(({ exposures }) => exposures.length > 0).length,
  },
});
