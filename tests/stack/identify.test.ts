import { describe, expect, it } from 'vitest';
import { getSite } from '../fixtures/catalogue/get-site.ts';
import { listKnownServers } from '../../src/stack/identify/list-known.ts';
import { matchServer, readExactVersion } from '../../src/stack/identify/match-server.ts';
import { readServerKeys } from '../../src/stack/identify/read-server-keys.ts';
import { readStack } from '../../src/stack/read-stack.ts';
import type { KnownServer, Match, ServerKey, StackServer } from '../../src/stack/stack.ts';

const npm = 'pkg:npm/%40depot/parcels';
const index: readonly KnownServer[] = [
  {
    slug: 'parcels',
    keys: [
      { kind: 'package', purl: npm, version: null },
      { kind: 'package', purl: npm, version: '1.4.0' },
      { kind: 'repository', url: 'https://github.com/depot/parcels', version: null },
      {
        kind: 'repository',
        url: 'https://github.com/depot/parcels',
        version: '0aebcaaa8431a4456a048304bfa839dd4c9bd9a9',
      },
      { kind: 'address', url: 'https://mcp.depot.example/mcp' },
    ],
  },
  {
    slug: 'shelves',
    keys: [
      { kind: 'package', purl: 'pkg:pypi/shelves-mcp', version: null },
      { kind: 'package', purl: 'pkg:pypi/shelves-mcp', version: '2.0' },
      { kind: 'repository', url: 'https://github.com/depot/many', version: null },
    ],
  },
  { slug: 'other', keys: [{ kind: 'repository', url: 'https://github.com/depot/many', version: null }] },
];

const serverOf = (command: string, ...args: string[]): StackServer => ({
  alias: 'a',
  launch: { kind: 'command', command, args },
  variables: [],
  isOff: false,
  place: '',
});

const nameKey = (key: ServerKey): string => {
  const name = key.kind === 'package' ? key.purl : key.url;
  return key.kind === 'address' || key.version === null ? name : `${name} ${key.version}`;
};

/** A launch as it stands in a file, read as all are. */
async function keysOf(words: readonly string[]): Promise<string[]> {
  const [command, ...args] = words;
  const { servers } = await readStack(JSON.stringify({ mcpServers: { nickname: { command, args } } }), null);
  return servers.flatMap(readServerKeys).map(nameKey);
}

const PARCELS = 'https://github.com/depot/parcels';
const COMMIT = '0aebcaaa8431a4456a048304bfa839dd4c9bd9a9';

describe('what tells a server', () => {
  it.each<[string[], string[]]>([
    [['npx', '-y', '@depot/parcels'], [npm]],
    [['npx', '-y', '@Depot/Parcels@1.4.0', '--region', 'north'], [`${npm} 1.4.0`]],
    [['npx', '@depot/parcels@^1'], [`${npm} ^1`]],
    [['npx.cmd', '--yes', '--package=@depot/parcels@1.4.0', 'parcels'], [`${npm} 1.4.0`]],
    [['C:\\Program Files\\nodejs\\npx.cmd', '-y', '-p', '@depot/parcels', 'parcels'], [npm]],
    [['npm', 'exec', '--yes', '--', '@depot/parcels@latest'], [`${npm} latest`]],
    [['pnpm', 'dlx', '@depot/parcels'], [npm]],
    [['yarn', 'dlx', '@depot/parcels'], [npm]],
    [['bunx', '@depot/parcels'], [npm]],
    [['bun', 'x', '@depot/parcels'], [npm]],
    [['npx', '-y', 'mine@npm:@depot/parcels@1.4.0'], [`${npm} 1.4.0`]],
    [['npx', '-y', `github:Depot/Parcels#${COMMIT}`], [`${PARCELS} ${COMMIT}`]],
    [['npx', 'depot/parcels'], [PARCELS]],
    [['npx', 'git+https://github.com/depot/parcels.git'], [PARCELS]],
    [['npx', '-y', './parcels'], []],
    [['uvx', 'Shelves_MCP'], ['pkg:pypi/shelves-mcp']],
    [['uvx', '--with', 'mcp<2', '--from', 'shelves.mcp[all]==2.0', 'shelves'], ['pkg:pypi/shelves-mcp 2.0']],
    [['uvx', 'shelves-mcp@latest'], ['pkg:pypi/shelves-mcp latest']],
    [['uvx', 'shelves-mcp>=2'], ['pkg:pypi/shelves-mcp >=2']],
    [['uv', 'tool', 'run', 'shelves-mcp'], ['pkg:pypi/shelves-mcp']],
    [['uv', 'run', '--with', 'shelves-mcp', 'shelves-mcp'], ['pkg:pypi/shelves-mcp']],
    [['uv', 'run', '--with', 'mcp[cli]', 'mcp', 'run', 'server.py'], []],
    [['uv', '--directory', '/home/jo/shelves', 'run', 'shelves-mcp'], []],
    [['pipx', 'run', '--spec', 'shelves-mcp==2.0', 'shelves'], ['pkg:pypi/shelves-mcp 2.0']],
    [['uvx', '--from', 'git+https://github.com/depot/parcels@v1', 'parcels'], [`${PARCELS} v1`]],
    [['uvx', '--from', 'parcels @ git+https://github.com/depot/parcels.git#subdirectory=src', 'parcels'], [PARCELS]],
    [['python', '-m', 'shelves_mcp'], []],
    [['shelves-mcp'], []],
    [
      ['docker', 'run', '-i', '--rm', '-e', 'KEY', '-v', '/a:/b', '--network', 'host', 'depot/parcels:1.4'],
      ['pkg:docker/depot/parcels 1.4'],
    ],
    [
      ['docker', 'run', '-it', '--rm', '--pull=always', 'ghcr.io/depot/parcels'],
      ['pkg:docker/depot/parcels?repository_url=ghcr.io'],
    ],
    [['podman', 'run', 'parcels', 'serve'], ['pkg:docker/library/parcels']],
    [['docker', 'mcp', 'gateway', 'run'], []],
    [['deno', 'run', '-A', 'npm:@depot/parcels@1.4.0'], [`${npm} 1.4.0`]],
    [['node', '/home/jo/_npx/9833c18b2d85bc59/node_modules/@depot/parcels/dist/index.js'], [npm]],
    [['node', '--no-warnings', 'C:\\x\\node_modules\\@depot\\parcels\\index.js'], [npm]],
    [['/x/node_modules/.bin/parcels'], []],
    [['node', '/home/jo/parcels/index.js'], []],
    [
      ['npx', '-y', 'mcp-remote', 'https://MCP.depot.example/mcp/', '--header', 'X-Key: k'],
      ['https://mcp.depot.example/mcp'],
    ],
    [
      ['npx', '-y', 'mcp-remote@0.1.16', '--transport', 'sse-only', 'https://mcp.depot.example/mcp?key=k'],
      ['https://mcp.depot.example/mcp'],
    ],
    [['mcp-remote', 'http://localhost:3000/sse'], ['http://localhost:3000/sse']],
    [['npx', '-y', 'supergateway', '--stdio', 'npx -y @depot/parcels@1.4.0'], [`${npm} 1.4.0`]],
    [['npx', 'supergateway', '--streamableHttp', 'https://mcp.depot.example/mcp'], ['https://mcp.depot.example/mcp']],
    [['uvx', 'mcp-proxy', '--sse-port', '8080', '--', 'uvx', 'shelves-mcp'], ['pkg:pypi/shelves-mcp']],
    [
      ['uvx', 'mcp-proxy', '--transport', 'streamablehttp', 'https://mcp.depot.example/mcp'],
      ['https://mcp.depot.example/mcp'],
    ],
    [['npx', 'envmcp', '--env-file', '.env', 'npx', '-y', '@depot/parcels'], [npm]],
    [['npx', '-y', '@smithery/cli@latest', 'run', '@depot/parcels', '--key', 'k'], []],
    [['npx', 'tsx', '/home/jo/server.ts'], []],
    [['cmd', '/c', 'npx', '-y', '@depot/parcels'], [npm]],
    [['cmd.exe', '/c', 'npx -y @depot/parcels'], [npm]],
    [['bash', '-c', 'cd /srv && KEY=k exec npx -y @depot/parcels@1.4.0 2>/dev/null'], [`${npm} 1.4.0`]],
    [['sh', '-lc', 'source ~/.nvm/nvm.sh; npx -y @depot/parcels'], [npm]],
    [['bash', '-c', 'npx "@depot/parcels'], []],
    [['powershell', '-Command', 'npx -y @depot/parcels'], [npm]],
    [['wsl', '-d', 'Ubuntu', 'bash', '-c', 'npx -y @depot/parcels'], [npm]],
    [['env', '-u', 'X', 'KEY=k', 'npx', '-y', '@depot/parcels'], [npm]],
    [['sudo', '-u', 'jo', 'env', 'A=b', 'npx', '@depot/parcels'], [npm]],
    [['op', 'run', '--env-file', '.env', '--', 'npx', '-y', '@depot/parcels'], [npm]],
    [['mise', 'exec', 'node@24', '--', 'npx', '-y', '@depot/parcels'], [npm]],
    [
      ['go', 'run', 'github.com/depot/parcels/cmd/mcp@v1.4.0'],
      ['pkg:golang/github.com/depot/parcels v1.4.0', `${PARCELS} v1.4.0`],
    ],
    [['dnx', 'Depot.Parcels@1.4.0', '--yes'], ['pkg:nuget/Depot.Parcels 1.4.0']],
    [['dotnet', 'tool', 'exec', 'Depot.Parcels'], ['pkg:nuget/Depot.Parcels']],
    [['dotnet', 'tool', 'run', 'parcels'], []],
    [['nix', 'run', 'github:depot/parcels#mcp'], [PARCELS]],
    [['cargo', 'run', '--release'], []],
  ])('of %j', async (words, keys) => {
    expect(await keysOf(words)).toEqual(keys);
  });

  it('stops where bridges lead to each other without end', () => {
    let line = 'npx -y @depot/parcels';
    for (let i = 0; i < 12; i += 1) line = `npx supergateway --stdio '${line.replaceAll("'", String.raw`'\''`)}'`;
    const [command = '', ...args] = ['npx', 'supergateway', '--stdio', line];
    expect(readServerKeys(serverOf(command, ...args))).toEqual([]);
  });
});

const addressOf = (url: string): StackServer => ({ ...serverOf(''), launch: { kind: 'address', url } });
const match = (server: StackServer): Match => matchServer(readServerKeys(server), index);
const known = (version: string | null, isCaptured: boolean, slug = 'parcels'): Match => ({
  kind: 'known',
  slug,
  version,
  isCaptured,
});
const unknown = (capture: string | null): Match => ({ kind: 'unknown', capture });

describe('a server held against the catalogue', () => {
  it.each<[string, StackServer, Match]>([
    ['the version that is captured', serverOf('npx', '@depot/parcels@1.4.0'), known('1.4.0', true)],
    ['another version', serverOf('npx', '@depot/parcels@1.5.0'), known('1.5.0', false)],
    ['no version', serverOf('npx', '@depot/parcels'), known(null, false)],
    ['a range', serverOf('npx', '@depot/parcels@1'), known(null, false)],
    ['whatever is newest', serverOf('npx', '@depot/parcels@latest'), known(null, false)],
    ['a version of Python', serverOf('uvx', 'shelves-mcp==2.0'), known('2.0', true, 'shelves')],
    ['a range of Python', serverOf('uvx', 'shelves-mcp==2.*'), known(null, false, 'shelves')],
    ['a commit that is captured', serverOf('npx', 'github:depot/parcels#0aebcaa'), known('0aebcaa', true)],
    ['a branch', serverOf('npx', 'github:depot/parcels#main'), known(null, false)],
    ['an address', addressOf('https://mcp.depot.example/mcp/'), known(null, false)],
    [
      'an address with another path',
      addressOf('https://mcp.depot.example/v2'),
      unknown('npm run ingest -- https://mcp.depot.example/v2'),
    ],
    ['a repository of several servers', serverOf('npx', 'github:depot/many'), unknown(null)],
    ['a nickname alone', { ...serverOf('node', 'server.js'), alias: 'parcels' }, unknown(null)],
    ['a program of that name', serverOf('parcels'), unknown(null)],
    [
      'a package of another scope',
      serverOf('npx', '@depot2/parcels@1.4.0'),
      unknown('npm run ingest -- npm:@depot2/parcels@1.4.0'),
    ],
    ['a package without a version', serverOf('npx', 'parcels'), unknown('npm run ingest -- npm:parcels@VERSION')],
    ['a package of Python', serverOf('uvx', 'parcels'), unknown('npm run ingest -- pypi:parcels==VERSION')],
    ['an image', serverOf('docker', 'run', 'depot/parcels'), unknown(null)],
    [
      'an address of this machine',
      addressOf('http://localhost:3000/mcp'),
      unknown('npm run ingest -- http://localhost:3000/mcp'),
    ],
    ['an address without encryption', addressOf('http://mcp.depot.example/mcp'), unknown(null)],
    ['an address with a variable', addressOf('https://${env:HOST}/mcp'), unknown(null)],
    ['an address that a secret was taken out of', addressOf('https://mcp.depot.example/…/mcp'), unknown(null)],
  ])('by %s', (_, server, expected) => {
    expect(match(server)).toEqual(expected);
  });
});

describe('the catalogue', async () => {
  const { servers } = await getSite();
  const catalogue = listKnownServers(servers);

  it('tells each of its servers by its own command, which names a version that is captured', () => {
    const started = servers.filter(({ server }) => server.launch.length > 0);
    expect(started.length).toBeGreaterThan(90);
    for (const { server } of started) {
      const [command = '', ...args] = server.launch;
      const found = matchServer(readServerKeys(serverOf(command, ...args)), catalogue);
      expect(found, server.slug).toMatchObject({ kind: 'known', slug: server.slug, isCaptured: true });
    }
  });

  it('has no package and no address for two servers', () => {
    const names = catalogue.flatMap(({ keys }) => [
      ...new Set(
        keys.filter(({ kind }) => kind !== 'repository').map((key) => nameKey({ ...key, version: null } as ServerKey)),
      ),
    ]);
    expect(names.length).toBeGreaterThan(90);
    expect(new Set(names).size).toBe(names.length);
  });

  it('knows the version of every snapshot that was captured from a package or a repository', () => {
    for (const { server, snapshots } of servers) {
      const sources = snapshots.map(({ manifest }) => manifest.provenance.source);
      const named = new Set(sources.filter((source) => /^(?:npm|pypi|go|git):/.test(source)));
      const keys = catalogue.find(({ slug }) => slug === server.slug)?.keys ?? [];
      expect(keys.filter((key) => key.kind !== 'remote' && readExactVersion(key) !== null).length, server.slug).toBe(
        named.size,
      );
    }
  });
});
