import { describe, expect, it } from 'vitest';
import { checkStanding } from '../../../src/catalog/standing/check-standing.ts';
import { deriveStanding } from '../../../src/catalog/standing/derive-standing.ts';
import { vendors as known } from '../../../src/catalog/standing/vendors.ts';
import { vendorsSchema, type Vendor } from '../../../src/catalog/schema/vendor.ts';
import type { Server } from '../../../src/catalog/schema/server.ts';
import { makeServer } from '../../fixtures/catalogue/make-catalogue.ts';

const acme: Vendor = {
  name: 'Acme',
  products: ['Notes'],
  scopes: ['@acme'],
  packages: ['npm:notes-mcp', 'pypi:notes-mcp'],
  owners: ['github.com/acme'],
  domains: ['acme.example'],
  source: 'Made up.',
};
const attested = { attested: true } as unknown as Server['registry'];
const derive = (name: string, changes: Partial<Server> = {}) =>
  deriveStanding(makeServer({ product: 'Notes', package: { registry: 'npm', name }, ...changes }), [acme]);
const ours = 'https://github.com/Acme/notes';
const theirs = 'https://github.com/mallory/notes';

describe('a standing', () => {
  it.each([
    ['a scope of the maker', '@acme/mcp', {}, 'official', 'vendor-scope'],
    ['a package of the maker', 'notes-mcp', { repository: theirs }, 'official', 'vendor-package'],
    [
      'an attested repository of the maker',
      'other',
      { repository: ours, registry: attested },
      'official',
      'vendor-repository',
    ],
    ['another’s scope and repository', '@mallory/mcp', { repository: theirs }, 'community', 'other-owner'],
    ['another’s scope alone', '@mallory/mcp', {}, 'community', 'other-owner'],
    ['another’s repository', 'other', { repository: theirs }, 'community', 'other-owner'],
  ] as const)('follows from %s', (_, name, changes, standing, rule) => {
    expect(derive(name, changes)).toMatchObject({ standing, rule });
  });

  it.each([
    ['the maker’s repository is only named', 'other', { repository: ours }],
    ['the maker’s repository is named from another scope', '@mallory/mcp', { repository: ours, registry: attested }],
    ['the maker’s page is only named', '@mallory/mcp', { homepage: 'https://docs.acme.example/mcp' }],
    ['the owner is named like the maker', '@acme-labs/mcp', {}],
    ['the owner is named like the product', 'other', { repository: 'https://github.com/notes-io/x' }],
    ['nothing is named', 'other', {}],
    ['the maker of the product is not known', '@acme/mcp', { product: 'Files' }],
  ] as const)('is unknown where %s', (_, name, changes) => {
    expect(derive(name, changes)).toMatchObject({ standing: 'unknown', rule: null });
  });

  it('on PyPI follows from the package, for there are no scopes', () => {
    expect(derive('', { package: { registry: 'pypi', name: 'notes-mcp' } })).toMatchObject({ rule: 'vendor-package' });
    expect(derive('', { package: { registry: 'pypi', name: '@acme/mcp' } })).toMatchObject({ standing: 'unknown' });
  });
});

it('is refused where it names a rule from which it does not follow', () => {
  const publisher = { name: 'Acme', standing: 'official', basis: 'Made up.', rule: 'vendor-scope' } as const;
  const server = makeServer({ product: 'Notes', package: { registry: 'npm', name: '@acme/mcp' }, publisher });
  expect(checkStanding(server, [acme], 'server.json')).toBeNull();
  expect(checkStanding({ ...server, product: 'Files' }, [acme], 'server.json')).toMatchObject({
    code: 'standing-not-derived',
    path: '/publisher/rule',
  });
  expect(
    checkStanding({ ...server, product: 'Files', publisher: { ...publisher, rule: null } }, [acme], ''),
  ).toBeNull();
});

it('the makers that are known follow their schema, and no two of them hold the same', () => {
  expect(() => vendorsSchema.parse(known)).not.toThrow();
  for (const field of ['products', 'scopes', 'packages', 'owners', 'domains'] as const) {
    const held = known.flatMap((vendor) => vendor[field]);
    expect(held.filter((each, i) => held.indexOf(each) !== i)).toEqual([]);
  }
});
