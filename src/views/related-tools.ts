import { urls } from '../catalog/urls.ts';
import { findSharedName } from './names/list-shared-names.ts';
import type { Site, SiteTool } from './site.ts';

const MOST = 8;

/** Tools that a reader of one tool's page may want next; each list the riskiest first. */
export interface RelatedTools {
  readonly sameServer: readonly SiteTool[];
  readonly sameName: readonly SiteTool[];
  readonly sameCategory: readonly SiteTool[];
  /** The page of its name; null where no other server has a tool of that name. */
  readonly nameHref: string | null;
}

/** Index of current tools by what relates them, so that a page costs no walk over the catalogue. */
function indexTools({ currentTools }: Site) {
  return {
    byCategory: Map.groupBy(currentTools, ({ assessment }) => assessment.category),
    byVerdict: Map.groupBy(currentTools, ({ assessment }) => `${assessment.category} ${assessment.severity}`),
    byName: Map.groupBy(currentTools, ({ name }) => name),
    byServer: Map.groupBy(currentTools, ({ server, assessment }) => `${server} ${assessment.category}`),
  };
}

const indexes = new WeakMap<Site, ReturnType<typeof indexTools>>();

/** The first few tools that fit; a list is walked no further than to the last of them. */
function takeFew(tools: readonly SiteTool[] = [], fits: (tool: SiteTool) => boolean): SiteTool[] {
  const few: SiteTool[] = [];
  for (const tool of tools) {
    if (few.length === MOST) break;
    if (fits(tool)) few.push(tool);
  }
  return few;
}

/** The tools of the same server and category, of the same name elsewhere, and of the same category elsewhere. */
export function relateTools(site: Site, tool: SiteTool): RelatedTools {
  const index = indexes.get(site) ?? indexTools(site);
  indexes.set(site, index);
  const { category, severity } = tool.assessment;
  const isOther = ({ server, name }: SiteTool) => server !== tool.server && name !== tool.name;
  const nearest = takeFew(index.byVerdict.get(`${category} ${severity}`), isOther);
  const others =
    nearest.length === MOST
      ? []
      : takeFew(index.byCategory.get(category), (other) => isOther(other) && other.assessment.severity !== severity);
  const shared = findSharedName(site, tool);
  return {
    sameServer: takeFew(index.byServer.get(`${tool.server} ${category}`), ({ slug }) => slug !== tool.slug),
    sameName: takeFew(index.byName.get(tool.name), ({ server }) => server !== tool.server),
    sameCategory: [...nearest, ...others].slice(0, MOST),
    nameHref: shared === null ? null : urls.name(shared.slug),
  };
}
