import type { Category, Severity } from '../catalog/schema/vocabulary.ts';
import { urls } from '../catalog/urls.ts';
import { categories } from '../catalog/vocabulary.ts';
import { countOf } from './describe-tool.ts';
import { mixRisks } from './risk-mix.ts';
import { severitiesWorstFirst, type Site, type SiteServer, type SiteTool } from './site.ts';

const countByServer = (site: Site, tools: readonly SiteTool[]) => {
  const byServer = Map.groupBy(tools, ({ server }) => server);
  return site.servers.map(({ server }) => ({ server, tools: byServer.get(server.slug) ?? [] }));
};

/** The page of all severities. */
export const viewSeverities = (site: Site) => ({
  mix: mixRisks(site.currentTools),
  levels: severitiesWorstFirst.map((severity) => {
    const tools = site.currentTools.filter(({ assessment }) => assessment.severity === severity.id);
    const servers = countByServer(site, tools).map((row) => ({
      name: row.server.name,
      href: urls.serverSeverity(severity.id, row.server.slug),
      count: row.tools.length,
    }));
    return { severity, count: tools.length, servers };
  }),
});

/** The page of one severity: its tools, server by server, and in all. */
export function viewSeverity(site: Site, severity: Severity) {
  const tools = site.currentTools.filter(({ assessment }) => assessment.severity === severity.id);
  return {
    path: urls.severity(severity.id),
    title: `${severity.label}-risk MCP tools on every server · Toolrisk`,
    summary: `${countOf(tools.length, 'tool')} of ${severity.label.toLowerCase()} risk across the catalogue, each with its reason, its evidence and a policy to copy.`,
    count: tools.length,
    servers: countByServer(site, tools).map((row) => ({
      ...row,
      href: urls.serverSeverity(severity.id, row.server.slug),
    })),
  };
}

/** The page of one severity on one server. */
export function viewServerSeverity(severity: Severity, { server, tools }: SiteServer) {
  const own = tools.filter(({ isCurrent, assessment }) => isCurrent && assessment.severity === severity.id);
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
    tools,
    mix: tools.length === 0 ? [] : mixRisks(tools),
  };
}
