import { findDownloads } from '../catalog/registry/downloads.ts';
import { findDisagreements, type DisagreementField } from '../catalog/registry/find-disagreements.ts';
import type { RegistryRecord } from '../catalog/schema/registry-record.ts';
import type { Server } from '../catalog/schema/server.ts';
import { tellStandingRule } from '../catalog/standing/standing-rules.ts';
import { countOf } from './describe-tool.ts';

/** A fact that a registry or a package tells; `told` is text from outside. */
export interface ToldFact {
  readonly label: string;
  readonly told: string;
}

const FIELDS: Readonly<Record<DisagreementField, string>> = {
  name: 'name of the package',
  version: 'version',
  repository: 'repository',
  license: 'licence',
};

const REGISTRIES: Readonly<Record<RegistryRecord['registry'], string>> = {
  npm: 'npm',
  pypi: 'PyPI',
  go: 'the Go module proxy',
  cargo: 'crates.io',
};

/** Who says it, as pages name registries and files. */
const nameTeller = (by: string): string =>
  by in REGISTRIES ? `the registry, ${REGISTRIES[by as RegistryRecord['registry']]}` : `its ${by}`;

const tellRelease = (release: RegistryRecord['firstRelease']): string | null =>
  release === null ? null : release.date === null ? release.version : `${release.version}, ${release.date}`;

const PROOFS = ['no provenance attestation', 'a provenance attestation'];

/** Whether the version is signed and attested, in words; null where the registry tells nothing of either. */
function tellProof({ signed, attested }: RegistryRecord): string | null {
  if (signed === null && attested === null) return null;
  const parts = [
    ...(signed === null ? [] : [signed ? 'signed by the registry' : 'not signed']),
    ...(attested === null ? [] : [PROOFS[Number(attested)] ?? '']),
  ];
  return parts.join(', ');
}

const listFacts = (record: RegistryRecord): ToldFact[] =>
  (
    [
      ['Author', record.publisher],
      ['Maintainers', record.maintainers === null ? null : countOf(record.maintainers, 'account')],
      ['Repository', record.repository],
      ['Homepage', record.homepage],
      ['Licence', record.license],
      ['First release', tellRelease(record.firstRelease)],
      ['Newest release', tellRelease(record.newestRelease)],
      ['Releases', record.releases === null ? null : String(record.releases)],
      ['Proof of origin', tellProof(record)],
    ] as const
  ).flatMap(([label, told]) => (told === null ? [] : [{ label, told }]));

/** Why there is no record of a registry, for readers who look for one. */
const tellNoRecord = ({ package: published, capture }: Pick<Server, 'package' | 'capture'>): string =>
  published === null
    ? `No registry says anything of it, for it is a package of none. ${capture.note}`.trim()
    : `What ${REGISTRIES[published.registry]} says of it was not read.`;

/** What the package's registry and the package itself say of a server, and where they say otherwise. */
export function viewRegistry(server: Pick<Server, 'package' | 'registry' | 'declared' | 'publisher' | 'capture'>) {
  const { registry: record, declared } = server;
  const downloads = findDownloads(server);
  return {
    rule: tellStandingRule(server.publisher),
    downloads:
      downloads === null
        ? null
        : `${downloads.aMonth.toLocaleString('en')} a month, by the ${downloads.source} read ${downloads.readAt}`,
    record:
      record === null
        ? null
        : {
            facts: listFacts(record),
            description: record.description,
            deprecated: record.deprecated,
            source: `Declared by the package, as ${REGISTRIES[record.registry]} told it of ${record.version} on ${record.readAt}`,
            from: record.from,
          },
    noRecord: record === null ? tellNoRecord(server) : null,
    files: declared?.files.map(({ file }) => file) ?? [],
    disagreements: findDisagreements(server.package?.name ?? '', record, declared).map(({ field, told }) => ({
      label: FIELDS[field],
      told: told.map(({ by, value }) => ({ by: nameTeller(by), value })),
    })),
  };
}

export type RegistryView = ReturnType<typeof viewRegistry>;
