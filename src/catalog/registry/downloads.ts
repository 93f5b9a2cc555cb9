import downloadsData from '../../../data/registry-downloads.json' with { type: 'json' };
import type { RegistryDownloads } from '../schema/registry-downloads.ts';
import type { Server } from '../schema/server.ts';

// That they follow their schema is checked with the data, not where they are read.
const { source, readAt, packages } = downloadsData as RegistryDownloads;

const byPackage = new Map(packages.map(({ registry, name, downloads }) => [`${registry}:${name}`, downloads]));

/** How often a package was downloaded in a month. */
export interface Downloads {
  readonly aMonth: number;
  /** The list that says so, and the day on which it was read. */
  readonly source: string;
  readonly readAt: string;
}

/** The downloads of a server's package; null where it has none or the list lacks it. */
export function findDownloads({ package: published }: Pick<Server, 'package'>): Downloads | null {
  const aMonth = published === null ? undefined : byPackage.get(`${published.registry}:${published.name}`);
  return aMonth === undefined ? null : { aMonth, source, readAt };
}
