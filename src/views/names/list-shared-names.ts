import slugify from '@sindresorhus/slugify';
import { nameTools } from '../../catalog/name-tools.ts';
import type { Site, SiteTool } from '../site.ts';

/** A name that several servers use for a tool of theirs. */
export interface SharedName {
  readonly slug: string;
  /** As servers spell it, the spelling that most use first. */
  readonly spellings: readonly string[];
  /** The tools that the model can call today, the riskiest first. */
  readonly tools: readonly SiteTool[];
  readonly serverCount: number;
}

const folds = new Map<string, string>();

/** Names that differ only in case, or in what stands between their words, are one: people take them for the same. */
function foldName(name: string): string {
  const known = folds.get(name);
  if (known !== undefined) return known;
  const fold = slugify(name.slice(0, 1000)) || name;
  folds.set(name, fold);
  return fold;
}

const countServers = (tools: readonly SiteTool[]): number => new Set(tools.map(({ server }) => server)).size;

/** Spellings, the most used first. */
const listSpellings = (tools: readonly SiteTool[]): string[] =>
  [...Map.groupBy(tools, ({ name }) => name)]
    .toSorted(([a, own], [b, others]) => others.length - own.length || (a < b ? -1 : 1))
    .map(([name]) => name);

function groupNames({ currentTools }: Pick<Site, 'currentTools'>): ReadonlyMap<string, SharedName> {
  const shared = [...Map.groupBy(currentTools, ({ name }) => foldName(name))].filter(
    ([, tools]) => countServers(tools) > 1,
  );
  const spelled = shared.map(([fold, tools]) => ({ fold, tools, spellings: listSpellings(tools) }));
  const slugs = nameTools(spelled.map(({ spellings }) => ({ name: spellings[0] ?? '', twin: null })));
  return new Map(
    spelled.map(({ fold, tools, spellings }, i) => [
      fold,
      { slug: slugs[i] ?? '', spellings, tools, serverCount: countServers(tools) },
    ]),
  );
}

const indexes = new WeakMap<object, ReadonlyMap<string, SharedName>>();

function indexNames(site: Pick<Site, 'currentTools'>): ReadonlyMap<string, SharedName> {
  const index = indexes.get(site) ?? groupNames(site);
  indexes.set(site, index);
  return index;
}

/** All names that several servers use, those of the most servers first. */
export const listSharedNames = (site: Pick<Site, 'currentTools'>): SharedName[] =>
  [...indexNames(site).values()].toSorted(
    (a, b) => b.serverCount - a.serverCount || b.tools.length - a.tools.length || (a.slug < b.slug ? -1 : 1),
  );

/** The name of a tool where other servers have one of that name; else null. */
export function findSharedName(site: Pick<Site, 'currentTools'>, tool: SiteTool): SharedName | null {
  const shared = indexNames(site).get(foldName(tool.name));
  return shared?.tools.some(({ server }) => server !== tool.server) === true ? shared : null;
}
