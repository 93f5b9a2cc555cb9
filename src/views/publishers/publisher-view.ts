import { urls } from '../../catalog/urls.ts';
import { countOf, joinWords } from '../describe-tool.ts';
import { mixRisks } from '../risk-mix.ts';
import { groupByDomain } from '../servers-view.ts';
import { compareRisk, isForModel, type Site, type SiteServer } from '../site.ts';
import { listPublishers, type Publisher } from './list-publishers.ts';

const listTools = (servers: readonly SiteServer[]) => servers.flatMap(({ tools }) => tools.filter(isForModel));

/** Servers that have something in common: their tools by severity, the worst of them, and the servers themselves. */
export function viewServerSet(servers: readonly SiteServer[]) {
  const tools = listTools(servers).toSorted(compareRisk);
  return {
    counts: `${countOf(servers.length, 'server')} with ${countOf(tools.length, 'tool')}`,
    serverCount: servers.length,
    mix: mixRisks(tools),
    worst: tools.slice(0, 10),
    groups: groupByDomain(servers),
  };
}

/** Everything that the page of a publisher shows. */
export type PublisherView = ReturnType<typeof viewPublisher>;

export function viewPublisher({ slug, name, servers }: Publisher) {
  const standings = [...new Set(servers.map(({ server }) => server.publisher.standing))];
  return {
    ...viewServerSet(servers),
    path: urls.publisher(slug),
    title: `MCP servers by ${name}: what their tools can do · Toolrisk`,
    summary: `The MCP servers that ${name} publishes, each tool with its risk, the evidence, and policies to copy.`,
    name,
    standing: joinWords(standings),
    bases: servers.map(({ server }) => ({
      name: server.name,
      href: urls.server(server.slug),
      standing: server.publisher.standing,
      basis: server.publisher.basis,
    })),
  };
}

/** What the list of all publishers shows of each: those with the most servers first. */
export const viewPublishers = (site: Site) =>
  listPublishers(site)
    .map(({ slug, name, servers }) => {
      const tools = listTools(servers);
      return {
        name,
        href: urls.publisher(slug),
        standing: joinWords([...new Set(servers.map(({ server }) => server.publisher.standing))]),
        servers: servers.length,
        tools: tools.length,
        critical: tools.filter(({ assessment }) => assessment.severity === 'critical').length,
      };
    })
    .toSorted((a, b) => b.servers - a.servers || b.tools - a.tools);
