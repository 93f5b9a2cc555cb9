import { PackageURL } from 'packageurl-js';
import { afterAll, expect, it } from 'vitest';
import { makePurlIndex } from '../../src/open-data/purl/make-purl-index.ts';
import { spellPackage, spellSource } from '../../src/open-data/purl/spell-purl.ts';
import { getSite } from '../fixtures/catalogue/get-site.ts';
import { loadOddSite, removeOddSite } from './odd-site.ts';

const { site, folder } = await loadOddSite();
afterAll(() => removeOddSite(folder));

it('spells packages as the specification does', () => {
  expect(spellPackage({ registry: 'npm', name: '@scope/name' })).toBe('pkg:npm/%40scope/name');
  expect(spellPackage({ registry: 'pypi', name: 'Some_Package' })).toBe('pkg:pypi/some-package');
  expect(spellSource('npm:@scope/name@1.0.0')).toBe('pkg:npm/%40scope/name@1.0.0');
  expect(spellSource('npm:name@1.0.0-beta.1')).toBe('pkg:npm/name@1.0.0-beta.1');
  expect(spellSource('pypi:name==0.2')).toBe('pkg:pypi/name@0.2');
  expect(spellPackage({ registry: 'go', name: 'git.example/acme/notes' })).toBe('pkg:golang/git.example/acme/notes');
  expect(spellSource('go:git.example/acme/notes/cmd/notes-mcp@v1.0.0')).toBe(
    'pkg:golang/git.example/acme/notes@v1.0.0',
  );
  expect(spellPackage({ registry: 'cargo', name: 'notes' })).toBe('pkg:cargo/notes');
  expect(spellSource('cargo:notes@1.0.0')).toBe('pkg:cargo/notes@1.0.0');
  expect(spellSource('git:https://github.com/Owner/Name#0aeb')).toBe('pkg:github/owner/name@0aeb');
});

it('knows no package URL of what is no package', () => {
  for (const source of ['command:node', 'https://mcp.example/mcp', 'file:tools.json', 'git:https://git.example/a#0aeb'])
    expect(spellSource(source)).toBeNull();
});

it('leads from a package and its versions to the server', () => {
  expect(makePurlIndex(site).packages).toEqual([
    { purl: 'pkg:npm/%40scope/sum', server: 'sum', snapshot: null, url: '/tools/sum/', data: '/data/servers/sum.json' },
    {
      purl: 'pkg:npm/%40scope/sum@1.0.0',
      server: 'sum',
      snapshot: '1.0.0',
      url: '/tools/sum/',
      data: '/data/servers/sum.json',
    },
  ]);
});

it('spells every package of the catalogue so that it reads back the same', async () => {
  const { servers } = await getSite();
  const purls = servers.flatMap(({ server, snapshots }) => [
    ...(server.package === null ? [] : [spellPackage(server.package)]),
    ...snapshots.flatMap(({ manifest }) => spellSource(manifest.provenance.source) ?? []),
  ]);
  expect(purls.length).toBeGreaterThan(100);
  for (const purl of purls) expect(PackageURL.fromString(purl).toString()).toBe(purl);
});
