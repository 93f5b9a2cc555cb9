import erasData from '../../data/captures/eras.json' with { type: 'json' };
import { capabilityWords } from '../catalog/describe-configuration.ts';
import { readProtocol } from '../catalog/read-protocol.ts';
import { erasSchema, type Eras } from '../catalog/schema/eras.ts';
import { CAPABILITIES, type Capability } from '../catalog/schema/manifest.ts';
import { urls } from '../catalog/urls.ts';
import { nameEras } from './asking/name-eras.ts';
import { countOf } from './describe-tool.ts';
import { cutReason } from './exposure-view.ts';
import type { Site, SiteServer } from './site.ts';

type Asked = Eras['servers'][number];

/** A client by what it declares, in a few words. */
const nameClient = (capabilities: readonly Capability[]): string =>
  capabilities.length === CAPABILITIES.length
    ? 'all that a client can declare'
    : capabilities.length === 0
      ? 'nothing'
      : capabilities.map((id) => capabilityWords[id].label).join(', ');

/** Who else asked, each client once, with what came of it in the eras in which it asked. */
const tellOthers = ({ others }: Asked): string =>
  [...Map.groupBy(others, ({ capabilities }) => nameClient(capabilities))]
    .map(([client, asked]) => {
      const told = asked.map(({ revision, outcome }) => `${outcome} in ${revision}`);
      return `${client}: ${new Set(asked.map(({ outcome }) => outcome)).size === 1 ? (asked[0]?.outcome ?? '') : told.join(', ')}`;
    })
    .join('; ');

/** The page of the version that was asked, where the catalogue holds it. */
const findPage = (source: string, servers: readonly SiteServer[]): string | null => {
  const site = servers.find(({ snapshots }) => snapshots.some(({ manifest }) => manifest.provenance.source === source));
  return site === undefined ? null : urls.server(site.server.slug);
};

/** Named even where no server speaks so: that there is none is news. */
const ALWAYS_NAMED = [
  { old: 'yes', modern: 'no' },
  { old: 'yes', modern: 'yes' },
  { old: 'no', modern: 'yes' },
  { old: 'not-measured', modern: 'not-measured' },
] as const;

/** How many servers of the catalogue speak which eras, by the newest version of each. */
function countEras(servers: readonly SiteServer[]) {
  const eras = servers.map(({ newest }) => nameEras(readProtocol(newest.manifest)));
  const names = new Set([...ALWAYS_NAMED.map(nameEras), ...eras.toSorted()]);
  return [...names].map((name) => ({ name, count: eras.filter((each) => each === name).length }));
}

/** What is known of servers in both eras of the protocol. `eras` is the record of `data/captures/`. */
export function viewEras({ servers }: Pick<Site, 'servers'>, eras: Eras = erasSchema.parse(erasData)) {
  const count = (outcome: Asked['outcome']): number => eras.servers.filter((each) => each.outcome === outcome).length;
  return {
    made: cutReason(eras.made),
    same: count('same'),
    differs: count('differs'),
    refused: count('refused'),
    counts: countEras(servers),
    servers: countOf(servers.length, 'server'),
    rows: eras.servers.map((asked) => ({
      source: asked.source,
      href: findPage(asked.source, servers),
      date: asked.date,
      initialize: asked.initialize === null ? 'none' : String(asked.initialize),
      modern: asked.modern === null ? 'none' : String(asked.modern),
      outcome: asked.outcome,
      others: tellOthers(asked),
      note: cutReason(asked.note),
    })),
  };
}

export type ErasView = ReturnType<typeof viewEras>;
