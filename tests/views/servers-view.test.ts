import { expect, it } from 'vitest';
import { domains } from '../../src/catalog/vocabulary.ts';
import type { DomainId } from '../../src/catalog/schema/domain.ts';
import type { SiteServer } from '../../src/views/site.ts';
import { viewServers } from '../../src/views/servers-view.ts';
import { makeManifest, makeServer } from '../fixtures/catalogue/make-catalogue.ts';

const makeSiteServer = (slug: string, domain: DomainId): SiteServer => {
  const manifest = makeManifest([]);
  const snapshot = { manifest, tools: [] };
  return {
    server: makeServer({ slug, name: slug, domain }),
    snapshots: [snapshot],
    newest: snapshot,
    tools: [],
  } as unknown as SiteServer;
};

it('puts servers in their domains, by rank; a domain without any is left out', () => {
  const servers = [
    makeSiteServer('a', 'unsorted'),
    makeSiteServer('b', 'design'),
    makeSiteServer('c', 'databases'),
    makeSiteServer('d', 'design'),
  ];
  const { groups, serverCount } = viewServers({ servers, currentTools: [] });
  expect(serverCount).toBe(4);
  expect(groups.map((group) => [group.id, ...group.servers.map(({ name }) => name)])).toEqual([
    ['databases', 'c'],
    ['design', 'b', 'd'],
    ['unsorted', 'a'],
  ]);
  expect(domains.at(-1)?.id).toBe('unsorted');
});
