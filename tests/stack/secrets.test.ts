import fc from 'fast-check';
import { stringify as stringifyToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { stringify as stringifyYaml } from 'yaml';
import { stackForms } from '../../src/stack/forms/index.ts';
import { readServerKeys } from '../../src/stack/identify/read-server-keys.ts';
import { readStack } from '../../src/stack/read-stack.ts';
import { cleanAddress } from '../../src/stack/secrets/clean-address.ts';
import { cleanArguments } from '../../src/stack/secrets/clean-arguments.ts';
import { looksSecret } from '../../src/stack/secrets/looks-secret.ts';

const signs = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];
const random = fc.array(fc.constantFrom(...signs), { minLength: 28, maxLength: 48 }).map((all) => all.join(''));
const hex = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 32, maxLength: 64 })
  .map((all) => all.join(''));

/** Credentials as services give them out, and passwords as people make them up, which must stand where they are told by the place. */
const secret = fc.oneof(
  random,
  fc
    .tuple(fc.constantFrom('sk-', 'ghp_', 'xoxb-', 'AKIA', 'glpat-', 'npm_', 'eyJ'), random)
    .map((parts) => parts.join('')),
  fc.uuid(),
  hex,
);
const password = fc.oneof(secret, fc.constantFrom('hunter2-xq', 'correcthorse-xq', 'Pa55w0rd!xq', 'xq#/@:?&=xq'));

/** Where secrets stand in one server, whatever client it is for. */
const places: Record<string, (value: string) => Record<string, unknown>> = {
  variable: (value) => ({ command: 'npx', args: ['a'], env: { KEY: value } }),
  'variable of another client': (value) => ({ command: 'npx', environment: { KEY: value }, envs: { KEY: value } }),
  'list of variables': (value) => ({ command: 'npx', env: [`KEY=${value}`, { name: 'KEY', value }] }),
  'text of variables': (value) => ({ command: 'npx', env: `KEY=${value}` }),
  'default of a variable': (value) => ({ command: 'npx', args: [`\${KEY:-${value.replaceAll('}', '')}}`], env: {} }),
  header: (value) => ({ url: 'https://a.example/mcp', headers: { Authorization: `Bearer ${value}` } }),
  'list of headers': (value) => ({ url: 'https://a.example/mcp', headers: [`Authorization: ${value}`] }),
  token: (value) => ({ url: 'https://a.example/mcp', bearer_token: value, apiKey: value, auth_value: value }),
  query: (value) => ({
    url: `https://a.example/mcp?api_key=${encodeURIComponent(value)}#${encodeURIComponent(value)}`,
  }),
  'raw query': (value) => ({ url: `https://a.example/mcp?api_key=${value}` }),
  user: (value) => ({ url: `https://jo:${encodeURIComponent(value)}@a.example/mcp` }),
  option: (value) => ({ command: 'npx', args: ['-y', 'a', '--api-key', value, '--token', value, '--password', value] }),
  'joined option': (value) => ({ command: 'npx', args: ['-y', 'a', `--api-key=${value}`, `--client-secret=${value}`] }),
  'header option': (value) => ({
    command: 'npx',
    args: ['mcp-remote', 'https://a.example', '--header', `X-K:${value}`],
  }),
  'variable option': (value) => ({
    command: 'docker',
    args: ['run', '-e', `KEY=${value}`, '--env', `B=${value}`, 'a'],
  }),
  'joined variable option': (value) => ({ command: 'docker', args: ['run', `--env=KEY=${value}`, 'a'] }),
  'variable before a command': (value) => ({ command: 'env', args: [`KEY=${value}`, 'npx', 'a'] }),
  'connection string': (value) => ({ command: 'npx', args: ['a', `postgresql://jo:${value}@db.example:5432/shop`] }),
  'connection string in an option': (value) => ({
    command: 'npx',
    args: ['a', `--database=mongodb://jo:${value}@h/d`],
  }),
  'pairs of a connection': (value) => ({ command: 'npx', args: ['a', `Server=h;User=jo;Password=${value};`] }),
  'JSON in an argument': (value) => ({ command: 'npx', args: ['a', '--config', JSON.stringify({ key: value })] }),
  'name where a value should be': (value) => ({ command: 'npx', args: [{ [value]: 1 }], headers: { [value]: 1 } }),
  input: (value) => ({ command: 'npx', args: ['a'], input: value, settings: { key: value } }),
};

/** Where only what looks like a credential is known for one. */
const lookPlaces: Record<string, (value: string) => Record<string, unknown>> = {
  argument: (value) => ({ command: 'npx', args: ['-y', 'a', value] }),
  'option with an unknown name': (value) => ({
    command: 'npx',
    args: ['a', '--thing', value, `--other=${value}`, '-z', value],
  }),
  'path of an address': (value) => ({ url: `https://a.example/api/s/${value}/mcp` }),
  'host of an address': (value) => ({ url: `https://${value.toLowerCase()}.a.example/mcp` }),
  'line of a shell': (value) => ({ command: 'bash', args: ['-c', `KEY=${value} npx a --token ${value} ${value}`] }),
  'line of Windows': (value) => ({ command: 'cmd', args: ['/c', `npx a --key ${value}`] }),
  'whole line as the program': (value) => ({ command: `KEY=${value} npx -y a --token ${value}` }),
  'list as the program': (value) => ({ command: ['npx', 'a', '--token', value, value] }),
  'one text of arguments': (value) => ({ command: 'npx', args: `a --token ${value} ${value}` }),
  'folder of a path': (value) => ({ command: 'node', args: [`/home/jo/${value}/server.js`] }),
  'name of a variable': (value) => ({ command: 'npx', env: { [value]: 'x', A: 'b' } }),
};

/** The value of each form's example, with one more server in its first group. */
const wraps: Record<string, (server: unknown) => unknown> = {
  mcpServers: (server) => ({ mcpServers: { a: server } }),
  servers: (server) => ({ servers: { a: server }, inputs: [{ type: 'promptString', id: 'x', default: 'y' }] }),
  mcp: (server) => ({ mcp: { a: server, b: { type: 'local', command: ['x'] } } }),
  'mcp servers': (server) => ({ mcp: { servers: { a: server, b: { command: 'x' } } } }),
  mcp_servers: (server) => ({ mcp_servers: { a: server, b: { command: 'x' } } }),
  context_servers: (server) => ({ context_servers: { a: server } }),
  extensions: (server) => ({ extensions: { a: server, b: { cmd: 'x' } } }),
  projects: (server) => ({ projects: { '/x': { mcpServers: { a: server } } } }),
  list: (server) => ({ mcpServers: [{ name: 'a', ...(server as object) }] }),
  bare: (server) => ({ a: server }),
  alone: (server) => server,
};

async function leaks(text: string, fileName: string | null, value: string): Promise<boolean> {
  const stack = await readStack(text, fileName);
  const whole = JSON.stringify([stack, stack.servers.map(readServerKeys)]).toLowerCase();
  const forms = [value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)];
  return forms.some((form) => whole.includes(form.toLowerCase()));
}

it('would find what is kept', async () => {
  for (const value of ['hunter2-xq', 'A/b"c'])
    expect(await leaks(JSON.stringify({ mcpServers: { [value]: { command: 'npx' } } }), null, value)).toBe(true);
});

const settings = { seed: 13, numRuns: 25 };
const fileName = fc.constantFrom(null, ...stackForms.map(({ fileNames }) => fileNames[0] ?? null));

describe.each(Object.entries(wraps))('below %s', (_, wrap) => {
  it.each(Object.entries(places))('no secret is kept of a %s', async (__, put) => {
    await fc.assert(
      fc.asyncProperty(password, fileName, async (value, name) => {
        expect(await leaks(JSON.stringify(wrap(put(value))), name, value)).toBe(false);
      }),
      settings,
    );
  });

  it.each(Object.entries(lookPlaces))('no credential is kept of a %s', async (__, put) => {
    await fc.assert(
      fc.asyncProperty(secret, fileName, async (value, name) => {
        expect(await leaks(JSON.stringify(wrap(put(value))), name, value)).toBe(false);
      }),
      settings,
    );
  });
});

it('keeps no secret of YAML and TOML, nor of a text that is cut off or broken anywhere', async () => {
  const kinds = Object.values({ ...places, ...lookPlaces });
  await fc.assert(
    fc.asyncProperty(
      secret,
      fc.constantFrom(...kinds),
      fc.nat(),
      fc.constantFrom('"', '}', ',', ' ', '\n', '\\'),
      async (value, put, at, sign) => {
        const whole = { mcpServers: { a: put(value) }, mcp_servers: { b: put(value) } };
        const json = JSON.stringify(whole, null, 2);
        const cut = at % json.length;
        const texts = [
          [stringifyYaml(whole), 'x.yaml'],
          [stringifyToml(whole), 'config.toml'],
          [json.slice(0, cut), null],
          [json.slice(0, cut) + sign + json.slice(cut + 1), null],
          [stringifyYaml(whole).slice(0, cut), 'x.yaml'],
          [stringifyToml(whole).slice(0, cut), 'x.toml'],
          [`Text\n\`\`\`json\n${json.slice(0, cut)}\n\`\`\``, 'x.md'],
        ] as const;
        for (const [text, name] of texts) expect(await leaks(text, name, value), `${name ?? ''} ${text}`).toBe(false);
      },
    ),
    { seed: 13, numRuns: 300 },
  );
});

it('keeps no secret of a command that adds a server', async () => {
  await fc.assert(
    fc.asyncProperty(secret, async (value) => {
      const lines = [
        `claude mcp add --transport http a https://a.example/mcp?k=${value} --header "Authorization: Bearer ${value}"`,
        `claude mcp add a --env KEY=${value} -- npx -y a --token ${value}`,
        `claude mcp add-json a '{"command":"npx","env":{"KEY":"${value}"}}'`,
        `claude mcp add a -- npx "${value}`,
      ];
      for (const line of lines) expect(await leaks(line, null, value)).toBe(false);
    }),
    settings,
  );
});

it.each([
  ['a version', 'parcels-mcp@1.4.0-beta.2'],
  ['a package of a scope', '@modelcontextprotocol/server-sequential-thinking@2026.8.31'],
  ['a path', '/Users/jo/Library/Application Support/Claude/server.js'],
  ['a variable', '${input:parcels-key}'],
  ['a model', 'claude-sonnet-4-5-20250929'],
  ['a name in capitals', 'ServerConfigurationForEverything'],
  ['a made-up number', 'AC00000000000000000000000000000000'],
])('keeps %s', (_, text) => {
  expect(looksSecret(text)).toBe(false);
  expect(cleanArguments(['npx', text])).toEqual(['npx', text]);
});

it.each([
  ['https://mcp.depot.example:8443/a/b?c=d#e', 'https://mcp.depot.example:8443/a/b'],
  ['https://esm.example/@depot/parcels', 'https://esm.example/@depot/parcels'],
  ['https://jo:p/ss@h.example/mcp', null],
  ['git+https://jo:x@github.com/depot/parcels.git@v1.2.3#egg=x', 'git+https://github.com/depot/parcels.git@v1.2.3'],
  [
    'git+https://github.com/depot/parcels@22cf3ab796b4eba645e790508bd7eab40ba182bd',
    'git+https://github.com/depot/parcels@22cf3ab796b4eba645e790508bd7eab40ba182bd',
  ],
  ['redis://:pa/ss@w@r#d@cache.example:6379/0', 'redis://cache.example:6379/0'],
  ['https://${env:HOST}/mcp', 'https://${env:HOST}/mcp'],
  ['no address', null],
])('of %s it keeps %s', (address, kept) => {
  if (address === 'https://jo:p/ss@h.example/mcp') expect(cleanAddress(address)).not.toContain('ss@');
  else expect(cleanAddress(address)).toBe(kept);
});
