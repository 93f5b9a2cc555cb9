import { expect, it } from 'vitest';
import { findDisagreements } from '../../../src/catalog/registry/find-disagreements.ts';
import type { PackageClaims, PackageFile, RegistryRecord } from '../../../src/catalog/schema/registry-record.ts';

const record: RegistryRecord = {
  registry: 'npm',
  version: '1.0.0',
  readAt: '2026-11-30',
  from: 'npm view notes-mcp@1.0.0 --json',
  publisher: null,
  maintainers: null,
  description: null,
  repository: 'https://github.com/Acme/notes',
  homepage: null,
  license: 'MIT',
  firstRelease: null,
  newestRelease: null,
  releases: null,
  deprecated: null,
  signed: null,
  attested: null,
};
const file = (changes: Partial<PackageFile> = {}): PackageFile => ({
  file: 'package.json',
  name: 'notes-mcp',
  version: '1.0.0',
  repository: 'https://github.com/acme/notes/tree/main/mcp',
  homepage: null,
  license: 'mit',
  ...changes,
});
const claims = (...files: PackageFile[]): PackageClaims => ({ version: '1.0.0', readAt: '2026-11-30', files });

it('finds none where all mean the same', () => {
  expect(findDisagreements('notes-mcp', record, claims(file()))).toEqual([]);
});

it('finds every field that somebody tells otherwise, with who tells what', () => {
  const odd = file({ name: 'other', version: '2.0.0', repository: 'https://github.com/mallory/notes', license: 'ISC' });
  const found = findDisagreements('notes-mcp', record, claims(odd));
  expect(found.map(({ field }) => field)).toEqual(['name', 'version', 'repository', 'license']);
  expect(found[2]).toEqual({
    field: 'repository',
    told: [
      { by: 'npm', value: 'https://github.com/Acme/notes' },
      { by: 'package.json', value: 'https://github.com/mallory/notes' },
    ],
  });
});

it('compares the files of a package with each other too, and nothing with what is not told', () => {
  const shipped = file({ file: 'server.json', version: '0.9.0', repository: null, license: null });
  expect(findDisagreements('notes-mcp', null, claims(file(), shipped)).map(({ field }) => field)).toEqual(['version']);
  expect(findDisagreements('notes-mcp', record, null)).toEqual([]);
});

it('does not compare what is told of two versions', () => {
  const told = { ...record, version: '2.0.0', license: 'Apache-2.0' };
  expect(findDisagreements('notes-mcp', told, claims(file()))).toEqual([]);
});

it('takes names on PyPI as PyPI does', () => {
  const wheel = file({ file: 'METADATA', name: 'Notes_MCP' });
  expect(findDisagreements('notes-mcp', { ...record, registry: 'pypi' }, claims(wheel))).toEqual([]);
});
