import slugify from '@sindresorhus/slugify';
import missingData from '../../data/captures/missing.json' with { type: 'json' };
import { missingSchema, type Missing } from '../catalog/schema/missing.ts';
import { urls } from '../catalog/urls.ts';
import { cutReason } from './exposure-view.ts';
import type { Site } from './site.ts';

const REGISTRIES = { npm: 'npm', pypi: 'PyPI', go: 'Go' } as const;

/** Much used servers that could not be captured. `missing` is the record of `data/captures/`. */
export const viewMissing = ({ month, servers }: Missing = missingSchema.parse(missingData)) => ({
  month,
  rows: servers.map(({ product, registry, package: name, version, publisher, tried, remedy }) => ({
    product,
    href: urls.missing(slugMissing(registry, name)),
    slug: slugMissing(registry, name),
    source: { registry, name, version },
    registry: REGISTRIES[registry],
    name: version === null ? name : `${name} ${version}`,
    publisher: cutReason(publisher),
    tried: cutReason(tried),
    remedy: cutReason(remedy),
  })),
});

export type MissingView = ReturnType<typeof viewMissing>;
type MissingRow = MissingView['rows'][number];

/** The last part of the path of a server that is missing, from where its package is published and its name there. */
const slugMissing = (registry: string, name: string): string => slugify(`${registry}-${name}`);

const plain = (product: string): string => product.toLowerCase();

/** Everything that the page of a server that could not be captured shows, in `month`. */
export function viewMissingServer(site: Pick<Site, 'servers'>, month: string, row: MissingRow) {
  const { registry, name, version } = row.source;
  return {
    ...row,
    month,
    title: `${row.product}: an MCP server that could not be captured · Toolrisk`,
    summary: `Why the tools of ${name} are not in the catalogue: who publishes it, what was tried, and what its owner could do.`,
    command: registry === 'go' ? null : `npm run ingest -- ${registry}:${name}${version === null ? '' : `@${version}`}`,
    others: site.servers
      .filter(({ server }) => plain(server.product) === plain(row.product))
      .map(({ server }) => ({
        name: server.name,
        href: urls.server(server.slug),
        standing: server.publisher.standing,
      })),
  };
}

export type MissingServerView = ReturnType<typeof viewMissingServer>;
