import type { SeverityId } from '../catalog/schema/vocabulary.ts';
import { urls } from '../catalog/urls.ts';
import { nameCategory, nameSeverity } from './describe-tool.ts';
import { leadCall } from './label/lead-call.ts';
import { findSharedName } from './names/list-shared-names.ts';
import type { Site, SiteTool } from './site.ts';
import { shortServerName } from './table/short-server-name.ts';

const MOST = 4;

/** A tool beside others of its kind. */
interface RelatedRow {
  readonly severity: SeverityId | null;
  readonly level: string;
  readonly href: string;
  /** Null where all have the same, and the server's name stands for it. */
  readonly name: string | null;
  readonly server: string;
  /** What goes behind it. */
  readonly says: string;
}

interface RelatedList {
  readonly heading: string;
  readonly rows: readonly RelatedRow[];
  /** What is said where there are none. */
  readonly empty: string;
}

/** Tools that a reader of one tool's page may want next; each list the riskiest first. */
export interface RelatedTools {
  readonly lists: readonly RelatedList[];
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

const viewRow = (tool: SiteTool, says: string): RelatedRow => ({
  severity: tool.assessment.severity,
  level: nameSeverity(tool),
  href: urls.tool(tool.server, tool.slug),
  name: tool.name,
  server: tool.onServer.server.name,
  says,
});

/** A tool of the same name, which what it does tells apart. */
const viewNamesake = (tool: SiteTool): RelatedRow => ({
  ...viewRow(tool, `${nameCategory(tool)}. ${leadCall(tool.assessment.rationale, tool.gloss).lead}`),
  name: null,
});

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
  const kind = category === null ? 'Unassessed' : nameCategory(tool);
  const sameName = takeFew(index.byName.get(tool.name), ({ server }) => server !== tool.server);
  const sameServer = takeFew(index.byServer.get(`${tool.server} ${category}`), ({ slug }) => slug !== tool.slug);
  const sameCategory = [...nearest, ...others].slice(0, MOST);
  return {
    lists: [
      ...(sameName.length === 0
        ? []
        : [{ heading: 'On other servers, of the same name', rows: sameName.map(viewNamesake), empty: '' }]),
      {
        heading: `${kind} tools of ${tool.onServer.server.name}`,
        rows: sameServer.map((each) => viewRow(each, '')),
        empty: 'It is the only one.',
      },
      {
        heading: `${kind} tools on other servers`,
        rows: sameCategory.map((each) => viewRow(each, `on ${shortServerName(each.onServer.server.name)}`)),
        empty: 'No other server in the catalogue has one.',
      },
    ],
    nameHref: shared === null ? null : urls.name(shared.slug),
  };
}
