import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findToolList } from '../../../src/catalog/read-tools.ts';
import { nameSource } from '../../../src/capture/describe-recipe.ts';
import { parseSource, type Source } from '../../../src/capture/parse-source.ts';
import { captureQuietly, problemsOf, type FixtureOptions } from '../capture-fixture.ts';
import { makeZip, type PackedFile } from './make-zip.ts';

/** Serves one tool, whose description is what the server sees of how it was started. */
const SERVER = `
const { readFileSync } = require('node:fs');
const seen = { arguments: process.argv.slice(2), key: process.env.NOTES_KEY, mode: process.env.NOTES_MODE, beside: process.env.BESIDE };
seen.files = seen.arguments.map((path) => { try { return readFileSync(path, 'utf8').length; } catch (error) { return error.code; } });
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method } = JSON.parse(line);
  const tools = [{ name: 'list_notes', description: JSON.stringify(seen), inputSchema: { type: 'object' } }];
  const results = {
    initialize: { protocolVersion: '2025-06-18', capabilities: { tools: {} }, serverInfo: { name: 'notes', version: '9.9.9' } },
    'tools/list': { tools },
  };
  if (id !== undefined) console.log(JSON.stringify({ jsonrpc: '2.0', id, result: results[method] }));
});
`;

const start = { command: 'node', args: ['${__dirname}/server/index.js'] };
const manifest = {
  manifest_version: '0.3',
  name: 'notes',
  version: '1.2.0',
  description: 'Notes.',
  author: { name: 'Acme', email: 'notes@acme.example' },
  license: 'MIT',
  server: { type: 'node', entry_point: 'server/index.js', mcp_config: start },
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundles-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function pack(told: object, others: readonly PackedFile[] = []): Source {
  const files = [
    { path: 'manifest.json', content: JSON.stringify(told) },
    { path: 'server/index.js', content: SERVER },
  ];
  const file = join(folder, 'notes.mcpb');
  writeFileSync(file, makeZip([...files, ...others]));
  return { kind: 'mcpb', place: { file } };
}

const withStart = (own: object, others: object = {}) => ({
  ...manifest,
  ...others,
  server: { ...manifest.server, mcp_config: { ...start, ...own } },
});

/** What the server saw of how it was started. */
async function seen(told: object, options?: FixtureOptions) {
  const { capture, problems } = await captureQuietly(pack(told), options);
  const [tool] = findToolList({ results: capture.results })?.elements ?? [];
  const { description } = tool?.value as { description: string };
  const saw = JSON.parse(description) as Readonly<Record<string, unknown>>;
  return { saw, capture, problems };
}

const codesOf = async (told: object) =>
  (await problemsOf(captureQuietly(pack(told)))).map(({ code, path }) => `${code} ${path}`.trim());

describe('a bundle as a source', () => {
  it.each(['mcpb:https://acme.example/notes.mcpb', 'mcpb:http://127.0.0.1:9/notes.mcpb', 'mcpb:notes.mcpb'])(
    '%s is read, and spelled the same again',
    (source) => {
      expect(nameSource(parseSource([source], []) as Source)).toBe(source);
    },
  );

  it.each([
    ['mcpb:', 'bad-bundle'],
    ['mcpb:ftp://acme.example/notes.mcpb', 'bad-bundle'],
    ['mcpb:http://acme.example/notes.mcpb', 'plain-http'],
    ['mcpb:https://10.0.0.1/notes.mcpb', 'private-address'],
    ['mcpb:https://acme.example/notes.mcpb?token=x', 'secret-in-url'],
  ])('%s is refused with %s', (source, code) => {
    expect(parseSource([source], [])).toMatchObject({ problem: { code } });
  });
});

describe('a bundle', () => {
  it('is started as its manifest says, and tells what it is', async () => {
    const { capture, problems } = await captureQuietly(pack(manifest));
    expect(problems).toEqual([]);
    expect(capture).toMatchObject({
      slug: 'notes',
      version: '1.2.0',
      provenance: { source: 'mcpb:notes.mcpb', confinement: 'sandbox', coverage: 'full' },
      facts: { name: 'notes', package: null, author: 'Acme', license: 'MIT', files: [{ file: 'manifest.json' }] },
      recipe: { source: null },
    });
  });

  it('gets what it asks its user for: as given, as it has it itself, or made up; the rest is left out', async () => {
    const config = {
      key: { type: 'string', title: 'Key', required: true, sensitive: true },
      mode: { type: 'string', title: 'Mode', default: 'plain' },
      open: { type: 'string', title: 'Left open' },
      files: { type: 'file', title: 'Files', multiple: true, default: ['${HOME}/a', '${DOCUMENTS}/b'] },
    };
    const told = withStart(
      {
        args: ['server/index.js', '${user_config.files}', '--open=${user_config.open}', '${unknown}'],
        env: { NOTES_KEY: '${user_config.key}', NOTES_MODE: '${user_config.mode}', BESIDE: '${user_config.open}' },
      },
      { user_config: config },
    );
    const left = await seen(told);
    expect(left.saw).toMatchObject({ key: 'made-up', mode: 'plain', files: [0, 0, 'ENOENT'] });
    expect(left.saw).not.toHaveProperty('beside');
    expect(left.problems.map(({ code }) => code)).toEqual(['made-up-settings']);
    expect(left.capture.provenance.variablesSet).toEqual(['NOTES_KEY', 'NOTES_MODE']);
    expect(left.capture.facts?.variables).toContainEqual(
      expect.objectContaining({ name: 'NOTES_KEY', required: true, secret: true, readIn: 'manifest.json' }),
    );
    const given = await seen(told, { variables: { mode: "it's $(id)", open: 'now', NOTES_KEY: 'other' } });
    expect(given.saw).toMatchObject({ key: 'other', mode: "it's $(id)", beside: 'now' });
    expect(given.saw['arguments']).toContain('--open=now');
  });

  it('sees no file of this machine that its manifest names, and sets nothing outside of its sandbox', async () => {
    const told = withStart({
      args: ['server/index.js', resolve('package.json')],
      env: { PATH: '/odd', HOME: '/root', LD_PRELOAD: '/no/such/library.so' },
    });
    const { saw, problems } = await seen(told);
    expect(saw['files']).toEqual(['ENOENT']);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['kept-variables', 'Its manifest sets HOME, PATH, which the capture sets itself.'],
    ]);
  });

  it.each([
    ['a program of the system', withStart({ command: '/bin/sh' }), ['other-program /server/mcp_config/command']],
    ['a program outside', withStart({ command: '../../start' }), ['other-program /server/mcp_config/command']],
    [
      'what fetches it first',
      withStart({ command: 'npx', args: ['-y', 'notes'] }),
      ['needs-network /server/mcp_config/command'],
    ],
    [
      'another platform',
      { ...manifest, compatibility: { platforms: ['plan9'] } },
      ['other-platform /compatibility/platforms'],
    ],
    ['uv', { ...manifest, server: { type: 'uv', entry_point: 'a.py' } }, ['needs-uv /server/type']],
    ['nothing to start', { ...manifest, server: { type: 'node' } }, ['no-start /server/mcp_config']],
  ])('of %s is refused', async (_, told, codes) => {
    expect(await codesOf(told)).toEqual(codes);
  });

  it('is refused with all that is wrong with its manifest', async () => {
    const odd = withStart(
      { command: '', args: ['a\0b'], env: { 'A=B': 'x' } },
      { version: 7, user_config: { '$(id)': {} } },
    );
    expect(await codesOf(odd)).toEqual([
      'bad-manifest /version',
      'bad-manifest /server/mcp_config/command',
      'bad-manifest /server/mcp_config/args/0',
      'bad-manifest /server/mcp_config/env/A=B',
      'bad-manifest /user_config/$(id)',
    ]);
  });

  it('that leads out of its folder is not unpacked', async () => {
    const source = pack(manifest, [{ path: '../../evil', content: '' }]);
    expect((await problemsOf(captureQuietly(source))).map(({ code }) => code)).toEqual(['bad-archive']);
  });

  it('that is not there, or has no manifest, is refused', async () => {
    const missing: Source = { kind: 'mcpb', place: { file: join(folder, 'missing.mcpb') } };
    expect(await problemsOf(captureQuietly(missing))).toMatchObject([{ code: 'bundle-not-fetched' }]);
    const empty = join(folder, 'empty.mcpb');
    writeFileSync(empty, makeZip([{ path: 'a', content: '' }]));
    expect(await problemsOf(captureQuietly({ kind: 'mcpb', place: { file: empty } }))).toMatchObject([
      { code: 'no-manifest' },
    ]);
  });
});

describe('a bundle behind a URL', () => {
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    const bytes = makeZip([
      { path: 'manifest.json', content: JSON.stringify(manifest) },
      { path: 'server/index.js', content: SERVER },
    ]);
    server = createServer(({ url }, response) => {
      const moved: Record<string, string> = {
        '/moved': '/notes.mcpb?signature=x7RkQ2mZ9pLw4TbY8nVc',
        '/circle': '/circle',
        '/away': 'http://10.0.0.1/a',
      };
      const location = moved[url ?? ''];
      if (location !== undefined) response.writeHead(302, { location }).end();
      else if (url?.startsWith('/notes.mcpb')) response.end(bytes);
      else response.writeHead(404).end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const at = (path: string): Source => ({ kind: 'mcpb', place: { url: origin + path } });

  it('is fetched, over redirects, and can be captured again', async () => {
    const { capture } = await captureQuietly(at('/moved'));
    expect(capture).toMatchObject({ version: '1.2.0', recipe: { source: `mcpb:${origin}/moved` } });
  });

  it.each([
    ['/missing', 'status 404'],
    ['/circle', 'in a circle'],
    ['/away', 'not followed'],
  ])('at %s is refused', async (path, words) => {
    expect(await problemsOf(captureQuietly(at(path)))).toMatchObject([
      { code: 'bundle-not-fetched', message: expect.stringContaining(words) as string },
    ]);
  });
});
