import type { Category, Severity } from '../catalog/schema/vocabulary.ts';
import { urls } from '../catalog/urls.ts';
import { categories } from '../catalog/vocabulary.ts';
import { countByServer, cutTools } from './cut-tools.ts';
import { countOf } from './describe-tool.ts';
import { findPart } from './lists/list-part.ts';
import { listIds } from './lists/tool-lists.ts';
import { mixRisks } from './risk-mix.ts';
import { isForModel, severitiesWorstFirst, type Site, type SiteServer, type SiteTool } from './site.ts';

/** How many servers the page of all severities names for each. */
const FEW_SERVERS = 8;

/** The current tools of one severity, and the path of a server's own page of it. */
const findSeverity = ({ currentTools }: Site, { id }: Severity) => ({
  tools: currentTools.filter(({ assessment }) => assessment.severity === id),
  linkServer: (server: string) => urls.serverSeverity(id, server),
});

/** The page of all severities, each with the servers that have most tools of it. */
export const viewSeverities = (site: Site) => ({
  mix: mixRisks(site.currentTools),
  levels: severitiesWorstFirst.map((severity) => {
    const { tools, linkServer } = findSeverity(site, severity);
    const servers = countByServer(site, tools, linkServer).toSorted((a, b) => b.count - a.count);
    return {
      severity,
      count: tools.length,
      servers: servers.slice(0, FEW_SERVERS),
      moreServers: Math.max(0, servers.length - FEW_SERVERS),
    };
  }),
});

/** Tools under the servers that they are on, by name. */
const groupByServer = (site: Site, tools: readonly SiteTool[], linkServer: (server: string) => string) => {
  const byServer = Map.groupBy(tools, ({ server }) => server);
  return site.servers.flatMap(({ server: { slug, name } }) => {
    const own = byServer.get(slug);
    return own === undefined ? [] : [{ name, href: linkServer(slug), tools: own }];
  });
};

/** The page of one severity: its tools server by server, or where they are many the riskiest of all servers. */
export function viewSeverity(site: Site, severity: Severity) {
  const { tools, linkServer } = findSeverity(site, severity);
  const list = cutTools(site, tools, linkServer);
  return {
    path: urls.severity(severity.id),
    title: `${severity.label}-risk MCP tools on every server · Toolrisk`,
    summary: `${countOf(tools.length, 'tool')} of ${severity.label.toLowerCase()} risk across the catalogue, each with its reason, its evidence and a policy to copy.`,
    list,
    part: findPart(listIds.severity(severity.id), urls.severity(severity.id), list.count, 1),
    /** Empty where the list is cut. */
    groups: list.byServer.length > 0 ? [] : groupByServer(site, tools, linkServer),
  };
}

/** The page of one severity on one server. */
export function viewServerSeverity(severity: Severity, { server, tools }: SiteServer) {
  const own = tools.filter((tool) => isForModel(tool) && tool.assessment.severity === severity.id);
  return {
    path: urls.serverSeverity(severity.id, server.slug),
    title: `${severity.label}-risk tools of ${server.name} · Toolrisk`,
    summary: `${countOf(own.length, 'tool')} of ${server.name} of ${severity.label.toLowerCase()} risk, with the reason for each.`,
    tools: own,
  };
}

/** The page of all categories. */
export const viewCategories = (site: Site) => {
  const byCategory = Map.groupBy(site.currentTools, ({ assessment }) => assessment.category);
  return categories.toReversed().map((category) => {
    const tools = byCategory.get(category.id) ?? [];
    return { category, count: tools.length, mix: tools.length === 0 ? [] : mixRisks(tools) };
  });
};

/** The page of one category. */
export function viewCategory(site: Site, category: Category) {
  const tools = site.currentTools.filter(({ assessment }) => assessment.category === category.id);
  return {
    path: urls.category(category.id),
    title: `${category.label} tools of MCP servers · Toolrisk`,
    summary: `${countOf(tools.length, 'MCP tool')} in the category ${category.label}, the riskiest first, with evidence and policies.`,
    list: cutTools(site, tools),
    part: findPart(listIds.category(category.id), urls.category(category.id), tools.length, 1),
    mix: tools.length === 0 ? [] : mixRisks(tools),
  };
}
