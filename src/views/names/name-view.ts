import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import { urls } from '../../catalog/urls.ts';
import { countOf, joinWords, nameCategory, nameSeverity } from '../describe-tool.ts';
import { listParameters } from '../parameters.ts';
import { mixRisks } from '../risk-mix.ts';
import type { Site, SiteTool } from '../site.ts';
import { shortServerName } from '../table/short-server-name.ts';
import { viewToolRow } from '../table/tool-row.ts';
import { listSharedNames, type SharedName } from './list-shared-names.ts';

/** So many arguments are set side by side, and so many columns stand in a comparison. */
const MOST_ARGUMENTS = 40;
const MOST_COLUMNS = 4;

/** `Execute on 2, Write on 1`: what there is of each; null where all are alike. */
function tellSplit(tools: readonly SiteTool[], name: (tool: SiteTool) => string): string | null {
  const groups = [...Map.groupBy(tools, name)].toSorted(([, a], [, b]) => b.length - a.length);
  if (groups.length < 2) return null;
  return joinWords(groups.map(([label, own]) => `${label.toLowerCase()} on ${own.length}`));
}

/** What servers make of one name differently, in sentences; empty where it is all the same. */
function tellDifferences({ tools }: SharedName): string[] {
  const splits = [
    ['Its severity', tellSplit(tools, nameSeverity)],
    ['Its category', tellSplit(tools, nameCategory)],
    ['What the supervised pack does', tellSplit(tools, (tool) => viewToolRow(tool).policy)],
  ] as const;
  return splits.flatMap(([what, split]) => (split === null ? [] : [`${what} differs: ${split}.`]));
}

/** Every argument that any of the tools takes, with what each makes of it; null where a tool has none of that name. */
function compareArguments(tools: readonly SiteTool[]) {
  const read = tools.map((tool) => new Map((listParameters(tool.definition) ?? []).map((each) => [each.name, each])));
  const names = [...new Set(read.flatMap((own) => [...own.keys()]))];
  const rows = names.map((name) => ({
    name,
    cells: read.map((own) => {
      const found = own.get(name);
      return found === undefined ? null : `${found.type}, ${found.isRequired ? 'required' : 'optional'}`;
    }),
  }));
  const count = (cells: readonly (string | null)[]): number => cells.filter((cell) => cell !== null).length;
  const sorted = rows.toSorted((a, b) => count(b.cells) - count(a.cells));
  return { rows: sorted.slice(0, MOST_ARGUMENTS), leftOut: Math.max(0, sorted.length - MOST_ARGUMENTS) };
}

/** The page of one name: its tools, and what differs. */
export function viewName(shared: SharedName) {
  const { slug, spellings, tools, serverCount } = shared;
  const shown = revealHiddenCharacters(spellings[0] ?? '');
  return {
    path: urls.name(slug),
    // Two long names may be alike as far as a title goes: the address tells them apart.
    title: `${shown.slice(0, 80)} on ${countOf(serverCount, 'server')}${shown.length > 80 ? ` (${slug.slice(-6)})` : ''} · Toolrisk`,
    summary: `${countOf(tools.length, 'tool')} on ${countOf(serverCount, 'server')} called ${shown.slice(0, 80)}${shown.length > 80 ? ` (${slug.slice(-6)})` : ''}: category, severity, policy and arguments of each, and what differs.`,
    name: spellings[0] ?? '',
    others: spellings.slice(1),
    serverCount,
    tools,
    differences: tellDifferences(shared),
    columns: tools.map(({ onServer }) => shortServerName(onServer.server.name)),
    arguments: compareArguments(tools),
    compare: urls.compare(tools.slice(0, MOST_COLUMNS).map(({ server, slug: own }) => `${server}/${own}`)),
  };
}

/** Everything that the page of one name shows. */
export type NameView = ReturnType<typeof viewName>;

const listUnique = (tools: readonly SiteTool[], name: (tool: SiteTool) => string): string =>
  [...new Set(tools.map(name))].join(', ');

/** The index of all names that several servers use. */
export function viewNames(site: Pick<Site, 'currentTools'>) {
  const names = listSharedNames(site);
  return {
    count: names.length,
    toolCount: names.reduce((sum, { tools }) => sum + tools.length, 0),
    rows: names.map((shared) => ({
      name: shared.spellings[0] ?? '',
      href: urls.name(shared.slug),
      servers: shared.serverCount,
      severities: listUnique(shared.tools, nameSeverity),
      categories: listUnique(shared.tools, nameCategory),
      policies: listUnique(shared.tools, (tool) => viewToolRow(tool).policy),
      spellings: shared.spellings.length,
      differs: tellDifferences(shared).length > 0,
      mix: mixRisks(shared.tools).filter(({ count }) => count > 0),
    })),
  };
}
