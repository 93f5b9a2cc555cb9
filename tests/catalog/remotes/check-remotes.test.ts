import { describe, expect, it } from 'vitest';
import { checkRemotes } from '../../../src/catalog/remotes/check-remotes.ts';
import { findRemotes, remoteAddresses } from '../../../src/catalog/remotes/remote-addresses.ts';
import { remoteAddressesSchema, type RemoteAddress } from '../../../src/catalog/schema/remote-address.ts';
import { getSite } from '../../fixtures/catalogue/get-site.ts';

const { servers: sites } = await getSite();
const servers = sites.map(({ server }) => server);

const remote = (server: string, url: string): RemoteAddress => ({
  server,
  url,
  covers: 'exact',
  source: { kind: 'documentation', url: 'https://depot.example/docs' },
  readAt: '2026-11-30',
});
const codesOf = (...remotes: RemoteAddress[]) => checkRemotes(remotes, servers).map(({ code, path }) => [code, path]);

describe('addresses of remote servers', () => {
  it('are of servers by the makers of their products, each once and with its source', () => {
    expect(remoteAddressesSchema.safeParse(remoteAddresses).success).toBe(true);
    expect(checkRemotes(remoteAddresses, servers)).toEqual([]);
    expect(new Set(remoteAddresses.map(({ server }) => server)).size).toBeGreaterThanOrEqual(20);
    expect(findRemotes('context7').map(({ url }) => url)).toContain('https://mcp.context7.com/mcp');
    expect(findRemotes('nobody')).toEqual([]);
  });

  it('are refused all at once where they are of nobody, of another maker, misspelt or named twice', () => {
    const community = servers.find(({ publisher }) => publisher.standing === 'community')?.slug ?? '';
    expect(
      codesOf(
        remote('nobody-at-all', 'https://mcp.depot.example/mcp'),
        remote(community, 'https://mcp.shelves.example/mcp'),
        remote('context7', 'https://mcp.context7.example/mcp/?key=k'),
        remote('exa', 'https://mcp.depot.example/mcp'),
      ),
    ).toEqual([
      ['remote-of-nobody', '/0/server'],
      ['remote-of-another', '/1/server'],
      ['remote-misspelt', '/2/url'],
      ['remote-twice', '/3/url'],
    ]);
  });
});
