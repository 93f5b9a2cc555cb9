import { urls } from '../../catalog/urls.ts';
import { domains } from '../../catalog/vocabulary.ts';
import { compareLabels } from './compare-rows.ts';
import { compareSubjects, listSharedNames } from './compare-subjects.ts';
import { makeCompareFile } from './make-compare-file.ts';
import { pairServers, type ServerPair } from './pair-servers.ts';
import { shortServerName } from '../table/short-server-name.ts';
import type { Site } from '../site.ts';

const linkPair = ({ one, other }: ServerPair) => ({
  label: `${shortServerName(one.server.name)} and ${shortServerName(other.server.name)}`,
  href: urls.comparePair(one.server.slug, other.server.slug),
});

/** The page that compares: what there is to choose from, and pairs that are compared already. */
export function viewCompare({ servers }: Pick<Site, 'servers'>) {
  const pairs = pairServers(servers);
  const byDomain = Map.groupBy(
    pairs.filter(({ isSameProduct }) => !isSameProduct),
    ({ one }) => one.server.domain,
  );
  return {
    labels: compareLabels,
    servers: servers.map(({ server }) => ({ slug: server.slug, name: server.name })),
    sameProduct: pairs.filter(({ isSameProduct }) => isSameProduct).map(linkPair),
    groups: domains.flatMap(({ id, label }) => {
      const own = byDomain.get(id) ?? [];
      return own.length === 0 ? [] : [{ label, pairs: own.map(linkPair) }];
    }),
  };
}

/** Everything that a comparison of two servers shows. */
export type PairView = ReturnType<typeof viewPair>;

/** Two servers side by side. */
export function viewPair({ one, other }: ServerPair) {
  const files = [makeCompareFile(one), makeCompareFile(other)];
  const names = [one.server.name, other.server.name];
  return {
    path: urls.comparePair(one.server.slug, other.server.slug),
    title: `${names.join(' and ')} compared · Toolrisk`,
    summary: `${names.join(' and ')} side by side: severity, effects, axes, switches, what a policy would ask, and the names that both use.`,
    names,
    open: urls.compare([one.server.slug, other.server.slug]),
    comparison: compareSubjects(
      files.map(({ server }) => server),
      compareLabels,
    ),
    shared: listSharedNames(files),
  };
}
