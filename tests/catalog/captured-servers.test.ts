import { expect, it } from 'vitest';
import { loadServers } from '../../src/catalog/load.ts';
import { domainIds } from '../../src/catalog/schema/domain.ts';

const { servers, problems } = await loadServers('data/servers');
const find = (slug: string) => servers.find(({ server }) => server.slug === slug);

it('loads every server of the catalogue without an error', () => {
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
});

it('spreads no person’s address', () => {
  expect(problems.filter(({ code }) => code === 'address-of-a-person')).toEqual([]);
});

it.each([
  ['smallest', ['70 full', '83 full']],
  ['iterable', ['78 partial', '108 full', '118 full']],
  ['listmonk', ['17 full', '17 full', '29 full', '29 full']],
  ['fluentcrm', ['36 full']],
])('%s has the tools that were captured', (slug, expected) => {
  const snapshots = find(slug)?.snapshots ?? [];
  expect(snapshots.map(({ tools, manifest }) => `${tools.length} ${manifest.provenance.coverage}`)).toEqual(expected);
  const newest = Number(expected.at(-1)?.split(' ')[0]);
  expect(find(slug)?.tools.filter(({ isCurrent }) => isCurrent)).toHaveLength(newest);
});

it('tells measured snapshots from reconstructed ones', () => {
  const kinds = servers.flatMap(({ snapshots }) => snapshots.map(({ manifest }) => manifest.provenance.kind));
  expect(new Set(kinds)).toEqual(new Set(['run', 'reconstructed']));
});

it('keeps what Iterable offers under its own switches', () => {
  const offers = find('iterable')?.newest.manifest.offers ?? [];
  expect(offers.map(({ tools }) => tools)).toEqual(expect.arrayContaining([31, 118]));
});

it('keeps the tools that a later version dropped', () => {
  const dropped = find('smallest')?.tools.filter(({ isCurrent }) => !isCurrent);
  expect(dropped?.map(({ name }) => name)).toContain('update_agent_prompt');
});

it('holds servers of every domain, each put in one', () => {
  const held = new Set(servers.map(({ server }) => server.domain));
  expect([...held].toSorted()).toEqual(domainIds.filter((id) => id !== 'unsorted').toSorted());
});
