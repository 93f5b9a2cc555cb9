import type { SiteServer } from '../site.ts';
import { isForModel } from '../site.ts';

/** So many servers of its field a server is set beside. */
const NEAREST = 2;

/** Two servers for the same work, the first by slug first. */
export interface ServerPair {
  readonly one: SiteServer;
  readonly other: SiteServer;
  /** Whether both drive the same product. */
  readonly isSameProduct: boolean;
}

const namesOf = ({ tools }: SiteServer): Set<string> => new Set(tools.filter(isForModel).map(({ name }) => name));

/** How many names two servers share. */
const countShared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => a.intersection(b).size;

const isSameProduct = (a: SiteServer, b: SiteServer): boolean => a.server.product === b.server.product;

/** The servers that one is best set beside: all for its product, then the few of its field that share the most names. */
function findPartners(own: SiteServer, field: readonly SiteServer[], names: ReadonlyMap<SiteServer, Set<string>>) {
  const ownNames = names.get(own) ?? new Set();
  const others = field.filter((other) => other !== own);
  const shared = new Map(others.map((other) => [other, countShared(ownNames, names.get(other) ?? new Set())]));
  const nearest = others
    .filter((other) => !isSameProduct(own, other))
    .toSorted((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0) || (a.server.slug < b.server.slug ? -1 : 1));
  return [...others.filter((other) => isSameProduct(own, other)), ...nearest.slice(0, NEAREST)];
}

/** Pairs of servers for the same product, and of the same field, each once; about as many as there are servers. */
export function pairServers(servers: readonly SiteServer[]): ServerPair[] {
  const fields = Map.groupBy(servers, ({ server }) => server.domain);
  const names = new Map(servers.map((each) => [each, namesOf(each)]));
  const pairs = new Map<string, ServerPair>();
  const products = Map.groupBy(servers, ({ server }) => server.product);
  for (const own of servers) {
    const near = new Set([...(products.get(own.server.product) ?? []), ...(fields.get(own.server.domain) ?? [])]);
    for (const partner of findPartners(own, [...near], names)) {
      const [one, other] = own.server.slug < partner.server.slug ? [own, partner] : [partner, own];
      pairs.set(`${one.server.slug} ${other.server.slug}`, { one, other, isSameProduct: isSameProduct(one, other) });
    }
  }
  return [...pairs.values()].toSorted((a, b) =>
    a.one.server.slug === b.one.server.slug
      ? a.other.server.slug < b.other.server.slug
        ? -1
        : 1
      : a.one.server.slug < b.one.server.slug
        ? -1
        : 1,
  );
}
