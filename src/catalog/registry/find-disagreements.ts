import type { PackageClaims, PackageFile, RegistryRecord } from '../schema/registry-record.ts';

/** What a registry's record and the files of a package may say otherwise. */
export type DisagreementField = 'name' | 'version' | 'repository' | 'license';

/** A field that is told in more than one way, with who tells what. */
export interface Disagreement {
  readonly field: DisagreementField;
  /** Two at least, of which not all are the same; `by` is a file of the package, or the registry. */
  readonly told: readonly { readonly by: string; readonly value: string }[];
}

type Teller = Pick<PackageFile, DisagreementField> & { readonly by: string };

/** An address without what doesn't tell repositories apart: scheme, case, a trailing slash or .git, and a folder within. */
function fold(address: string): string {
  const bare = address.toLowerCase().replace(/^[a-z+]+:\/\/(?:www\.)?/, '');
  const [repository = ''] = bare.split(/[?#]|\/(?:tree|blob|-)\//, 1);
  return repository.replace(/\/$/, '').replace(/\.git$/, '');
}

/** PyPI takes names whatever their case and signs are (PEP 503). */
const foldName = (name: string, registry: string): string =>
  registry === 'pypi' ? name.toLowerCase().replaceAll(/[-_.]+/g, '-') : name;

const foldBy = (registry: string): Record<DisagreementField, (value: string) => string> => ({
  name: (name) => foldName(name, registry),
  version: (version) => version.replace(/^v/, ''),
  repository: fold,
  license: (license) => license.toLowerCase(),
});

const FIELDS: readonly DisagreementField[] = ['name', 'version', 'repository', 'license'];

/**
 * What the registry's record and the files of the installed package tell in more than one way. They are compared where
 * both are of one version; what one of them does not tell is no disagreement.
 */
export function findDisagreements(
  name: string,
  record: RegistryRecord | null,
  declared: PackageClaims | null,
): Disagreement[] {
  if (declared === null) return [];
  const files = declared.files.map(({ file, ...told }): Teller => ({ by: file, ...told }));
  const isComparable = record !== null && record.version === declared.version;
  const tellers: Teller[] = isComparable ? [{ by: record.registry, ...record, name }, ...files] : files;
  const folds = foldBy(record?.registry ?? 'npm');
  return FIELDS.flatMap((field) => {
    const told = tellers.flatMap(({ by, [field]: value }) => (value === null ? [] : [{ by, value }]));
    const kinds = new Set(told.map(({ value }) => folds[field](value)));
    return kinds.size > 1 ? [{ field, told }] : [];
  });
}
