import { PackageURL } from 'packageurl-js';
import type { Server } from '../../catalog/schema/server.ts';

type RegistryPackage = NonNullable<Server['package']>;

/** A package URL of the type `npm`, `pypi` or `github`; `path` is the name with its namespace. */
const spell = (type: string, path: string, version: string | null): string => {
  const end = path.lastIndexOf('/');
  return new PackageURL(type, end < 0 ? null : path.slice(0, end), path.slice(end + 1), version).toString();
};

/** The package URL (purl) of a registry package, whichever version. */
export const spellPackage = ({ registry, name }: RegistryPackage): string => spell(registry, name, null);

const NPM = /^npm:(?<path>.+)@(?<version>[^@]+)$/;
const PYPI = /^pypi:(?<path>[^=]+)==(?<version>.+)$/;
const GITHUB = /^git:https:\/\/github\.com\/(?<path>[^/#]+\/[^/#]+?)(?:\.git)?#(?<version>[0-9a-f]+)$/;

/** The package URL of what was captured, as provenance names it; null where it is no package and not on GitHub. */
export function spellSource(source: string): string | null {
  for (const [type, form] of Object.entries({ npm: NPM, pypi: PYPI, github: GITHUB })) {
    const { path, version } = form.exec(source)?.groups ?? {};
    if (path !== undefined && version !== undefined) return spell(type, path, version);
  }
  return null;
}
