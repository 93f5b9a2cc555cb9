import { urls } from '../catalog/urls.ts';
import { countOf } from './describe-tool.ts';
import { listNewestSteps } from './history/changes-view.ts';
import { viewCategoryMatrix } from './pictures/category-matrix.ts';
import { viewServerDots } from './pictures/server-dots.ts';
import { viewServers } from './servers-view.ts';
import type { Site } from './site.ts';

/** How many tools, and how many changes, the home page shows. */
const FEW = { tools: 8, changes: 5 };

/** Questions as people ask them; each is an example of what the search understands. */
const QUESTIONS = [
  'e-mail all my customers',
  'which servers move money',
  'delete everything on github',
  'run a command on my machine',
  'read my passwords',
];

/** The riskiest tool of each server, of tools that come riskiest first. */
const pickOneEach = (tools: Site['currentTools']): Site['currentTools'] =>
  [...Map.groupBy(tools, ({ server }) => server).values()].flatMap(([riskiest]) => riskiest ?? []);

/** Everything that the home page shows. */
export function viewHome(site: Site) {
  const { servers, currentTools, attacks } = site;
  const matrix = viewCategoryMatrix(currentTools);
  return {
    summary: `${countOf(currentTools.length, 'tool')} of ${countOf(servers.length, 'MCP server')}, judged from their real definitions: category, severity, evidence, and policies to copy.`,
    toolCount: countOf(currentTools.length, 'tool'),
    serverCount: countOf(servers.length, 'MCP server'),
    questions: QUESTIONS.map((says) => ({ says, href: urls.search({ q: says }) })),
    matrix,
    dots: viewServerDots(servers),
    riskiest: pickOneEach(currentTools).slice(0, FEW.tools),
    criticalCount: matrix.heads.find(({ severity }) => severity === 'critical')?.count ?? 0,
    news: listNewestSteps(site, FEW.changes),
    domains: viewServers({ servers, currentTools }).groups,
    attacks: {
      patterns: attacks.patterns.length,
      incidents: attacks.incidents.length,
      exposedTools: currentTools.filter(({ exposures }) => exposures.length > 0).length.toLocaleString('en-GB'),
    },
  };
}
