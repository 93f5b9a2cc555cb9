import type { CatalogueServer } from '../../catalog/derive.ts';
import { findRemotes } from '../../catalog/remotes/remote-addresses.ts';
import type { KnownServer, RemoteKey, ServerKey } from '../stack.ts';
import { makeAddressKey, makePackageKey, makeRepositoryKey, normalizePypiName } from './make-key.ts';
import { readServerKeys } from './read-server-keys.ts';

/** What provenance and recipes name: `npm:NAME@VERSION`, `pypi:NAME==VERSION`, `go:MODULE@VERSION`, `cargo:CRATE@VERSION`, `git:URL#COMMIT`, an MCP URL. */
const SOURCE =
  /^(?:npm:(?<npm>.+)@(?<npmVersion>[^@]+)|pypi:(?<pypi>[^=]+)==(?<pypiVersion>.+)|go:(?<go>[^@]+?)(?:\/cmd\/[^@]+)?@(?<goVersion>v.+)|cargo:(?<cargo>[^@]+)@(?<cargoVersion>.+)|git:https:\/\/(?<git>[^#]+)#(?<commit>[0-9a-f]+)|(?<address>https?:\/\/.+))$/;

function readSource(source: string): ServerKey | null {
  const { npm, npmVersion, pypi, pypiVersion, go, goVersion, cargo, cargoVersion, git, commit, address } =
    SOURCE.exec(source)?.groups ?? {};
  if (npm !== undefined) return makePackageKey('npm', npm, npmVersion ?? null);
  if (pypi !== undefined) return makePackageKey('pypi', normalizePypiName(pypi), pypiVersion ?? null);
  if (go !== undefined) return makePackageKey('golang', go, goVersion ?? null);
  if (cargo !== undefined) return makePackageKey('cargo', cargo, cargoVersion ?? null);
  if (git !== undefined) return makeRepositoryKey(git, commit ?? null);
  return address === undefined ? null : makeAddressKey(address);
}

const withoutVersion = (key: ServerKey): ServerKey => (key.kind === 'address' ? key : { ...key, version: null });

/** What tells one server of the catalogue: its package and repository, how it is started, and what was captured of it. */
function listKeys({ server, snapshots }: CatalogueServer): ServerKey[] {
  const [command, ...args] = server.launch;
  const launch = { kind: 'command', command: command ?? '', args } as const;
  const started = readServerKeys({ alias: server.slug, launch, variables: [], isOff: false, place: '' });
  const captured = snapshots
    .map(({ manifest }) => readSource(manifest.provenance.source))
    .filter((key) => key !== null);
  const { package: published, repository } = server;
  const name = published?.registry === 'pypi' ? normalizePypiName(published.name) : published?.name;
  const keys = [
    published === null || name === undefined
      ? null
      : makePackageKey(published.registry === 'go' ? 'golang' : published.registry, name, null),
    repository === null ? null : makeRepositoryKey(repository.replace(/^https:\/\//, ''), null),
    ...[...started, ...captured].map(withoutVersion),
    ...captured,
  ].filter((key) => key !== null);
  return keys.filter((key, i) => keys.findIndex((other) => JSON.stringify(other) === JSON.stringify(key)) === i);
}

/** The addresses at which its publisher runs a server of its own. */
const listRemotes = (slug: string): RemoteKey[] =>
  findRemotes(slug).map(({ url, covers }) => ({ kind: 'remote', url, isOpen: covers === 'below' }));

/** Every server of the catalogue with what tells it, in their order. */
export const listKnownServers = (servers: readonly CatalogueServer[]): KnownServer[] =>
  servers.map((site) => ({
    slug: site.server.slug,
    keys: [...listKeys(site), ...listRemotes(site.server.slug)],
  }));
