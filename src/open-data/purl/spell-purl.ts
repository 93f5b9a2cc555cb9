import { PackageURL } from 'packageurl-js';
import type { Server } from '../../catalog/schema/server.ts';

type RegistryPackage = NonNullable<Server['package']>;

/** A package URL; `path` is the name with its namespace, `repository` the registry where it isn't the usual one. */
export const spellPurl = (type: string, path: string, version: string | null, repository?: string): string => {
  const end = path.lastIndexOf('/');
  const namespace = end < 0 ? null : path.slice(0, end);
  const qualifiers = repository === undefined ? null : { repository_url: repository };
  return new PackageURL(type, namespace, path.slice(end + 1), version, qualifiers).toString();
};

/** The package URL (purl) of a registry package, whichever version. */
export const spellPackage = ({ registry, name }: RegistryPackage): string =>
  spellPurl(registry === 'go' ? 'golang' : registry, name, null);

const NPM = /^npm:(?<path>.+)@(?<version>[^@]+)$/;
const PYPI = /^pypi:(?<path>[^=]+)==(?<version>.+)$/;
const GO = /^go:(?<path>[^@]+?)(?:\/cmd\/[^@]+)?@(?<version>v.+)$/;
const CARGO = /^cargo:(?<path>[^@]+)@(?<version>.+)$/;
const GITHUB = /^git:https:\/\/github\.com\/(?<path>[^/#]+\/[^/#]+?)(?:\.git)?#(?<version>[0-9a-f]+)$/;

/** The package URL of what was captured, as provenance names it; null where it is no package and not on GitHub. */
export function spellSource(source: string): string | null {
  for (const [type, form] of Object.entries({ npm: NPM, pypi: PYPI, golang: GO, cargo: CARGO, github: GITHUB })) {
    const { path, version } = form.exec(source)?.groups ?? {};
    if (path !== undefined && version !== undefined) return spellPurl(type, path, version);
  }
  return null;
}
