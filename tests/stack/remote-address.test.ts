import { describe, expect, it } from 'vitest';
import { matchServer } from '../../src/stack/identify/match-server.ts';
import { tellRemote } from '../../src/stack/identify/name-captured.ts';
import { readServerKeys } from '../../src/stack/identify/read-server-keys.ts';
import { lookUpServers } from '../../src/stack/identify/look-up-servers.ts';
import type { KnownServer, StackServer } from '../../src/stack/stack.ts';

const hosted: KnownServer = {
  slug: 'hosted',
  keys: [
    { kind: 'package', purl: 'pkg:npm/%40depot/hosted-mcp', version: null },
    { kind: 'remote', url: 'https://mcp.hosted.example/mcp', isOpen: false },
    { kind: 'remote', url: 'https://api.hosted.example/mcp', isOpen: true },
  ],
};
const captured: KnownServer = {
  slug: 'captured',
  keys: [
    { kind: 'repository', url: 'https://github.com/depot/captured', version: null },
    { kind: 'address', url: 'https://api.hosted.example/mcp/own' },
  ],
};
const index = [hosted, captured];

const serverAt = (url: string): StackServer => ({
  alias: 'a',
  launch: { kind: 'address', url },
  variables: [],
  isOff: false,
  place: '',
});
const matchAt = (url: string) => matchServer(readServerKeys(serverAt(url)), index);

describe('the address of a publisher’s remote server', () => {
  it.each([
    [
      'with another spelling of its host, and a query',
      'https://MCP.hosted.example/mcp/?tools=a',
      'https://mcp.hosted.example/mcp',
    ],
    ['that is open', 'https://api.hosted.example/mcp', 'https://api.hosted.example/mcp'],
    ['below one that is open', 'https://api.hosted.example/mcp/x/all', 'https://api.hosted.example/mcp/x/all'],
  ])('is known %s', (_, url, remote) =>
    expect(matchAt(url)).toEqual({ kind: 'known', slug: 'hosted', version: null, isCaptured: false, remote }),
  );

  it.each([
    ['a path below one that is not open', 'https://mcp.hosted.example/mcp/x'],
    ['a path that only begins like it', 'https://api.hosted.example/mcp2'],
    ['a host that only begins like it', 'https://mcp.hosted.example.evil.example/mcp'],
    ['a host that only ends like it', 'https://evil-mcp.hosted.example/mcp'],
    ['its host as a user’s name', 'https://mcp.hosted.example@evil.example/mcp'],
    ['its host without encryption', 'http://mcp.hosted.example/mcp'],
    ['its host at another port', 'https://mcp.hosted.example:8443/mcp'],
    ['a path that climbs out', 'https://api.hosted.example/mcp/../other'],
  ])('is not %s', (_, url) => expect(matchAt(url)).toMatchObject({ kind: 'unknown' }));

  it('is found behind a bridge, and never by a nickname', () => {
    const bridge = { kind: 'command', command: 'npx', args: ['mcp-remote', 'https://mcp.hosted.example/mcp'] } as const;
    expect(matchServer(readServerKeys({ ...serverAt(''), launch: bridge }), index)).toMatchObject({
      slug: 'hosted',
      remote: 'https://mcp.hosted.example/mcp',
    });
    const [named] = lookUpServers([{ ...serverAt('https://mcp.depot.example/mcp'), alias: 'hosted' }], index);
    expect(named?.known).toBeNull();
  });

  it('gives way to a server that was captured at an address', () => {
    const match = matchAt('https://api.hosted.example/mcp/own');
    expect(match).toMatchObject({ kind: 'known', slug: 'captured' });
    expect(match).not.toHaveProperty('remote');
  });

  it('says what was captured instead', () => {
    expect(tellRemote(hosted)).toBe(
      'the publisher’s remote server; captured here is its package @depot/hosted-mcp, which may offer other tools',
    );
    expect(tellRemote(captured)).toContain('what stands in https://github.com/depot/captured,');
  });
});
