import { describe, expect, it } from 'vitest';
import { listPublishers, slugPublisher } from '../../src/views/publishers/list-publishers.ts';
import { viewPublisher, viewPublishers } from '../../src/views/publishers/publisher-view.ts';
import { listRegistries, viewRegistryServers } from '../../src/views/publishers/registry-servers-view.ts';
import { isForModel } from '../../src/views/site.ts';
import { getSite } from '../fixtures/catalogue/get-site.ts';

const site = await getSite();

describe('publishers', () => {
  const publishers = listPublishers(site);

  it('have every server once, each a path of its own', () => {
    const listed = publishers.flatMap(({ servers }) => servers.map(({ server }) => server.slug));
    expect(listed.toSorted()).toEqual(site.servers.map(({ server }) => server.slug).toSorted());
    expect(new Set(publishers.map(({ slug }) => slug)).size).toBe(publishers.length);
    for (const { slug } of publishers) expect(slug).toMatch(/^[a-z0-9-]+$/);
  });

  it('are told with what their tools come to, and why they are official or not', () => {
    const iterable = publishers.find(({ name }) => name === 'Iterable');
    const view = viewPublisher(iterable ?? { slug: '', name: '', servers: [] });
    expect(view.counts).toMatch(/^1 server with \d+ tools$/);
    expect(view.bases).toMatchObject([{ standing: 'official', href: '/tools/iterable/' }]);
    expect(view.worst.length).toBeLessThanOrEqual(10);
    const sum = viewPublishers(site).reduce((all, { tools }) => all + tools, 0);
    expect(sum).toBe(site.currentTools.length);
  });

  it('get no path where their name makes none', () => {
    expect(slugPublisher('☃')).toBe('');
    const [first] = site.servers;
    if (first === undefined) throw new Error('no server');
    const nameless = { ...first, server: { ...first.server, publisher: { ...first.server.publisher, name: '☃' } } };
    expect(listPublishers({ ...site, servers: [nameless] })).toEqual([]);
  });
});

describe('registries', () => {
  it('have every server once, and its tools', () => {
    const registries = listRegistries(site);
    expect(registries.reduce((all, { servers }) => all + servers.length, 0)).toBe(site.servers.length);
    for (const registry of registries) {
      const { says, groups, serverCount } = viewRegistryServers(registry);
      expect(says).not.toBe('');
      expect(groups.reduce((all, { servers }) => all + servers.length, 0)).toBe(serverCount);
      const tools = registry.servers.flatMap((server) => server.tools.filter(isForModel));
      expect(groups.reduce((all, { toolCount }) => all + toolCount, 0)).toBe(tools.length);
    }
  });
});
