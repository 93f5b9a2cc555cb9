import type { Site, SiteTool } from './site.ts';

const MOST = 8;

/** Tools that a reader of one tool's page may want next; each list the riskiest first. */
export interface RelatedTools {
  readonly sameServer: readonly SiteTool[];
  readonly sameName: readonly SiteTool[];
  readonly sameCategory: readonly SiteTool[];
}

/** Index of current tools by what relates them, so that a page costs no walk over the catalogue. */
function indexTools({ currentTools }: Site) {
  return {
    byCategory: Map.groupBy(currentTools, ({ assessment }) => assessment.category),
    byName: Map.groupBy(currentTools, ({ name }) => name),
    byServer: Map.groupBy(currentTools, ({ server, assessment }) => `${server} ${assessment.category}`),
  };
}

const indexes = new WeakMap<Site, ReturnType<typeof indexTools>>();

/** The tools of the same server and category, of the same name elsewhere, and of the same category elsewhere. */
export function relateTools(site: Site, tool: SiteTool): RelatedTools {
  const index = indexes.get(site) ?? indexTools(site);
  indexes.set(site, index);
  const { category, severity } = tool.assessment;
  const isOther = (other: SiteTool) => other.server !== tool.server;
  const sameName = (index.byName.get(tool.name) ?? []).filter(isOther);
  const ofCategory = (index.byCategory.get(category) ?? []).filter(isOther);
  const nearest = Map.groupBy(ofCategory, ({ assessment }) => assessment.severity === severity);
  return {
    sameServer: (index.byServer.get(`${tool.server} ${category}`) ?? [])
      .filter(({ slug }) => slug !== tool.slug)
      .slice(0, MOST),
    sameName: sameName.slice(0, MOST),
    sameCategory: [...(nearest.get(true) ?? []), ...(nearest.get(false) ?? [])]
      .filter(({ name }) => name !== tool.name)
      .slice(0, MOST),
  };
}
