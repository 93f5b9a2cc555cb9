import type { Server } from '../schema/server.ts';

/** Who holds the places of a package, in lower case; null where it is in none. */
export interface PackageOwner {
  /** Its npm scope, with the sign. */
  readonly scope: string | null;
  /** The package as registry and name. */
  readonly id: string | null;
  /** Host and owner of the repository that it names. */
  readonly repository: string | null;
  /** The host of its home page. */
  readonly homepage: string | null;
}

const hostOf = (address: string | null): string | null =>
  address === null ? null : (URL.parse(address)?.hostname.replace(/^www\./, '') ?? null);

function ownerOf(repository: string | null): string | null {
  const url = repository === null ? null : URL.parse(repository);
  const owner = url?.pathname.split('/')[1] ?? '';
  return url === null || owner === '' ? null : `${hostOf(repository)}/${owner}`.toLowerCase();
}

/** Reads whose a package is from its name and from what it names as its own. */
export function readPackageOwner({
  package: published,
  repository,
  homepage,
}: Pick<Server, 'package' | 'repository' | 'homepage'>): PackageOwner {
  const name = published?.name ?? '';
  const isScoped = published?.registry === 'npm' && name.startsWith('@');
  return {
    scope: isScoped ? (name.split('/')[0] ?? null) : null,
    id: published === null ? null : `${published.registry}:${name}`,
    repository: ownerOf(repository),
    homepage: hostOf(homepage),
  };
}
