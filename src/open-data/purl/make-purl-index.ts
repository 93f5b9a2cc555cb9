import { urls } from '../../catalog/urls.ts';
import type { Site, SiteServer } from '../../views/site.ts';
import { FORMAT, LICENSE } from '../format.ts';
import type { PurlIndex } from './purl-index-schema.ts';
import { spellPackage, spellSource } from './spell-purl.ts';

const listPurls = ({ server, snapshots }: SiteServer) => [
  ...(server.package === null ? [] : [{ purl: spellPackage(server.package), snapshot: null }]),
  ...snapshots.flatMap(({ manifest }) => {
    const purl = spellSource(manifest.provenance.source);
    return purl === null ? [] : [{ purl, snapshot: manifest.version }];
  }),
];

/** Every package, version and commit that the catalogue knows, with the server it holds. */
export const makePurlIndex = ({ servers }: Pick<Site, 'servers'>): PurlIndex => ({
  format: FORMAT,
  license: LICENSE,
  packages: servers
    .flatMap((site) =>
      listPurls(site).map(({ purl, snapshot }) => ({
        purl,
        server: site.server.slug,
        snapshot,
        url: urls.server(site.server.slug),
        data: urls.serverJson(site.server.slug),
      })),
    )
    .toSorted((a, b) => (a.purl < b.purl ? -1 : a.purl > b.purl ? 1 : 0)),
});
