import { findDownloads } from '../catalog/registry/downloads.ts';
import { findDisagreements } from '../catalog/registry/find-disagreements.ts';
import { findRemotes } from '../catalog/remotes/remote-addresses.ts';
import { urls } from '../catalog/urls.ts';
import type { SiteServer } from '../views/site.ts';
import { FORMAT, LICENSE } from './format.ts';
import { recordOffer } from './record-offer.ts';
import type { CatalogueExport, ServerExport } from './open-data-schema.ts';

/** A server as the list of the whole catalogue holds it. */
export const summariseServer = ({ server, newest, tools }: SiteServer): CatalogueExport['servers'][number] => ({
  slug: server.slug,
  name: server.name,
  url: urls.server(server.slug),
  markdown: urls.serverMarkdown(server.slug),
  data: urls.serverJson(server.slug),
  lockfile: urls.lockfile(server.slug),
  version: newest.manifest.version,
  toolCount: tools.filter(({ isCurrent }) => isCurrent).length,
});

/** What a server's own file holds before its tools. */
export const recordServer = ({ server, snapshots }: SiteServer): Omit<ServerExport, 'tools'> => ({
  format: FORMAT,
  license: LICENSE,
  server,
  downloads: findDownloads(server),
  disagreements: findDisagreements(server.package?.name ?? '', server.registry, server.declared).map((each) => ({
    ...each,
    told: [...each.told],
  })),
  remotes: findRemotes(server.slug).map(({ url, covers, source, readAt }) => ({ url, covers, source, readAt })),
  versions: snapshots.map((snapshot) => ({
    version: snapshot.manifest.version,
    toolCount: snapshot.tools.length,
    digest: snapshot.manifest.digest,
    provenance: snapshot.manifest.provenance,
    ...recordOffer(snapshot),
  })),
});
