import { urls } from '../../catalog/urls.ts';
import type { Site, SiteServer } from '../site.ts';
import { viewServerSet } from './publisher-view.ts';

const REGISTRIES: Readonly<Record<string, { readonly label: string; readonly says: string }>> = {
  npm: { label: 'npm', says: 'Packages of the npm registry, which npx fetches and starts.' },
  pypi: { label: 'PyPI', says: 'Packages of the Python Package Index, which uvx and pipx fetch and start.' },
  go: { label: 'the Go module proxy', says: 'Go modules, which go install fetches and builds.' },
  cargo: { label: 'crates.io', says: 'Rust crates, which cargo install fetches and builds.' },
  none: {
    label: 'no registry',
    says: 'Servers behind a URL, and those that are built from their source: no registry has them as a package.',
  },
};

const idOf = ({ server }: SiteServer): string => server.package?.registry ?? 'none';

/** The registries that servers of the catalogue come from, those with the most first. */
export const listRegistries = ({ servers }: Site) =>
  [...Map.groupBy(servers, idOf)]
    .map(([id, own]) => ({ id, label: REGISTRIES[id]?.label ?? id, href: urls.registry(id), servers: own }))
    .toSorted((a, b) => b.servers.length - a.servers.length);

/** Everything that the page of a registry shows. */
export type RegistryServersView = ReturnType<typeof viewRegistryServers>;

export const viewRegistryServers = ({ id, label, href, servers }: ReturnType<typeof listRegistries>[number]) => ({
  ...viewServerSet(servers),
  path: href,
  label,
  says: REGISTRIES[id]?.says ?? '',
  heading: id === 'none' ? 'MCP servers on no package registry' : `MCP servers on ${label}`,
});
