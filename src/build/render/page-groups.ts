import { createHash } from 'node:crypto';
import type { SiteTool } from '../../views/site.ts';
import type { Surroundings } from '../../views/surroundings.ts';
import type { StaticPath } from '../bundle/open-bundle.ts';
import type { CachedCatalogue } from '../cache/load-cached-site.ts';

/** Parameters of routes that name a server. */
const SERVER_PARAMETERS = ['server', 'other'];

/** Pages that show the same servers, and nothing else but their surroundings. */
export interface PageGroup {
  readonly id: string;
  /** Slugs of the servers that its pages show. */
  readonly servers: ReadonlySet<string>;
  readonly paths: readonly StaticPath[];
}

/** The servers that a path names; none where it is of the whole site. */
export const namedServers = ({ pathname, route }: StaticPath): string[] => {
  const values = route.pattern.exec(pathname);
  return SERVER_PARAMETERS.flatMap((name) => {
    const at = route.params.indexOf(name);
    return at < 0 ? [] : (values?.[at + 1] ?? []);
  });
};

/** What paths share with others: the server that they are of, with one other or alone. Null where they are of the whole site. */
export function nameGroup(path: StaticPath): string | null {
  const [server, ...others] = namedServers(path);
  if (server === undefined) return null;
  return others.length > 0 ? `pairs of ${server}` : server;
}

/** The groups of all paths of a site that show single servers. */
export function groupPages(paths: readonly StaticPath[]): PageGroup[] {
  const groups = Map.groupBy(paths, nameGroup);
  groups.delete(null);
  return [...groups].map(([id, own]) => ({ id: String(id), servers: new Set(own.flatMap(namedServers)), paths: own }));
}

/**
 * A key of each group, over all that its pages are made from: the code, files that all pages may read, what its servers
 * became, what the tools of these show of others, and which pages they are. Equal keys are of equal pages.
 */
export function keyGroups(
  groups: readonly PageGroup[],
  common: readonly string[],
  { site, digests }: CachedCatalogue,
  { relate }: Pick<Surroundings, 'relate'>,
): ReadonlyMap<string, string> {
  const servers = new Map(site.servers.map((each) => [each.server.slug, each]));
  const known = new Map<string, string>();
  const relateAll = (slug: string): string =>
    JSON.stringify(servers.get(slug)?.tools.map((tool: SiteTool) => relate(tool)) ?? null);
  const keyServer = (slug: string): string => {
    const key = known.get(slug) ?? hash([slug, digests.get(slug) ?? null, relateAll(slug)]);
    known.set(slug, key);
    return key;
  };
  return new Map(
    groups.map(({ id, servers: own, paths }) => [
      id,
      hash([common, [...own].toSorted().map(keyServer), paths.map(({ pathname }) => pathname).toSorted()]),
    ]),
  );
}

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
