import slugify from '@sindresorhus/slugify';
import type { Site, SiteServer } from '../site.ts';

/** Who publishes servers, by the name that they go by. */
export interface Publisher {
  /** Its place in paths. */
  readonly slug: string;
  readonly name: string;
  readonly servers: readonly SiteServer[];
}

/** The place in paths of a publisher by its name; empty where that has no letter to make one of. */
export const slugPublisher = (name: string): string => slugify(name);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const lists = new WeakMap<Site, readonly Publisher[]>();

/** Names that make the same slug are taken for one publisher. */
const listAll = ({ servers }: Site): Publisher[] =>
  [...Map.groupBy(servers, ({ server }) => slugPublisher(server.publisher.name))]
    .flatMap(([slug, own]) => {
      const name = own[0]?.server.publisher.name;
      return slug === '' || name === undefined ? [] : [{ slug, name, servers: own }];
    })
    .toSorted((a, b) => compareText(a.slug, b.slug));

/** All publishers of the catalogue by name, those left out whose name makes no path. */
export function listPublishers(site: Site): readonly Publisher[] {
  const list = lists.get(site) ?? listAll(site);
  lists.set(site, list);
  return list;
}
