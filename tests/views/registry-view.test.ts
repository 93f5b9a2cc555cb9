import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { registryDownloadsSchema } from '../../src/catalog/schema/registry-downloads.ts';
import type { RegistryRecord } from '../../src/catalog/schema/registry-record.ts';
import { viewRegistry } from '../../src/views/registry-view.ts';
import { makeServer } from '../fixtures/catalogue/make-catalogue.ts';

const record: RegistryRecord = {
  registry: 'npm',
  version: '1.0.0',
  readAt: '2026-11-30',
  from: 'npm view notes@1.0.0 --json',
  publisher: 'Acme',
  maintainers: 1,
  description: '<b>Notes</b>',
  repository: null,
  homepage: null,
  license: 'MIT',
  firstRelease: { version: '0.1.0', date: '2025-01-02' },
  newestRelease: { version: '2.0.0', date: null },
  releases: 7,
  deprecated: 'Use another.',
  signed: true,
  attested: false,
};
const named = { package: { registry: 'npm', name: 'notes' } } as const;

it('lists what was told, leaves out what was not, and says who told it when', () => {
  const view = viewRegistry(makeServer({ ...named, registry: record }));
  expect(view.record?.facts.map(({ label, told }) => `${label}: ${told}`)).toEqual([
    'Author: Acme',
    'Maintainers: 1 account',
    'Licence: MIT',
    'First release: 0.1.0, 2025-01-02',
    'Newest release: 2.0.0',
    'Releases: 7',
    'Proof of origin: signed by the registry, no provenance attestation',
  ]);
  expect(view.record).toMatchObject({
    description: '<b>Notes</b>',
    deprecated: 'Use another.',
    source: 'Declared by the package, as npm told it of 1.0.0 on 2026-11-30',
  });
});

it('names who says otherwise', () => {
  const file = {
    file: 'package.json',
    name: 'notes',
    version: '1.0.0',
    repository: null,
    homepage: null,
    license: 'ISC',
  } as const;
  const declared = { version: '1.0.0', readAt: '2026-11-30', files: [file] };
  expect(viewRegistry(makeServer({ ...named, registry: record, declared })).disagreements).toEqual([
    {
      label: 'licence',
      told: [
        { by: 'the registry, npm', value: 'MIT' },
        { by: 'its package.json', value: 'ISC' },
      ],
    },
  ]);
});

it('says nothing of a proof of which nothing was told, and has nothing to show of what was not read', () => {
  const silent = { ...record, signed: null, attested: null };
  const labels = viewRegistry(makeServer({ ...named, registry: silent })).record?.facts.map(({ label }) => label);
  expect(labels).not.toContain('Proof of origin');
  expect(viewRegistry(makeServer())).toMatchObject({ record: null, downloads: null, disagreements: [] });
});

it('tells the rule of a standing, or that there is none', () => {
  const rule = (standing: 'official' | 'unknown', id: 'vendor-scope' | null) =>
    viewRegistry(makeServer({ publisher: { name: 'Acme', standing, basis: 'So.', rule: id } })).rule;
  expect(rule('official', 'vendor-scope')).toMatch(/^By rule: official where the package is in an npm scope/);
  expect(rule('official', null)).toBe('By a reader, where no rule tells.');
  expect(rule('unknown', null)).toBe('No rule tells, and nobody found it out.');
});

it('knows downloads of packages of the catalogue from a list that follows its schema', () => {
  const list = registryDownloadsSchema.parse(JSON.parse(readFileSync('data/registry-downloads.json', 'utf8')));
  const [first] = list.packages;
  const view = viewRegistry(makeServer({ package: { registry: 'npm', name: first?.name ?? '' } }));
  expect(view.downloads).toBe(
    `${first?.downloads.toLocaleString('en')} a month, by the ${list.source} read ${list.readAt}`,
  );
});

it('says why there is no record', () => {
  const built = { ...makeServer({}).capture, source: null, note: 'Built from its repository.' };
  expect(viewRegistry(makeServer({ package: null, registry: null, capture: built })).noRecord).toBe(
    'No registry says anything of it, for it is a package of none. Built from its repository.',
  );
  expect(viewRegistry(makeServer({ ...named, registry: null })).noRecord).toBe('What npm says of it was not read.');
  expect(viewRegistry(makeServer({ ...named, registry: record })).noRecord).toBeNull();
});
