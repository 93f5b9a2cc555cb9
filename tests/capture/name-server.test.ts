import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepCapture } from '../../src/capture/keep-capture.ts';
import type { Capture } from '../../src/capture/capture.ts';
import { nameServer } from '../../src/capture/name-server.ts';
import { nameVersion } from '../../src/capture/name-version.ts';

let out: string;
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'name-'));
});
afterEach(() => rm(out, { recursive: true }));

/** A capture of a server that calls itself so. */
const captureOf = (name: string, source = 'https://mcp.depot.example/mcp', version: string | null = '1'): Capture => ({
  slug: null,
  version,
  provenance: {
    source,
    commit: null,
    kind: 'run',
    coverage: 'full',
    gaps: [],
    revision: null,
    capabilities: [],
    capturedAt: '2026-11-21',
    transport: 'http',
    client: 'test',
    confinement: 'remote',
    variablesSet: [],
    note: '',
  },
  offers: [],
  unstable: [],
  configurations: [],
  pages: [],
  results: {
    initialize: { serverInfo: { name } },
    'server/discover': null,
    'tools/list': [{ tools: [{ name: 'move', inputSchema: {} }] }],
    'resources/list': [],
    'resources/templates/list': [],
    'prompts/list': [],
  },
  facts: null,
  recipe: null,
});

const NO_LABELS = { version: null, coverage: null, note: null, variables: new Map(), secrets: new Map() };

describe('the slug of a server that nobody has named', () => {
  it.each([
    ['Depot', 'depot'],
    ['@acme/parcel-mcp-server', 'parcel'],
    ['io.github.acme/parcel', 'parcel'],
    ['Straßen-Karte', 'strassen-karte'],
    ['MCP Server', 'depot-example'],
    ['', 'depot-example'],
    ['倉庫', 'depot-example'],
    ['../../etc', 'etc'],
    [`a${'-b'.repeat(100_000)}`, `a${'-b'.repeat(29)}`],
  ])('is told by what it calls itself, else by its host: %s', async (name, slug) => {
    expect((await nameServer(out, captureOf(name), null)).slug).toBe(slug);
  });

  it('is never that of another server', async () => {
    const keep = async (source: string) =>
      (await keepCapture(captureOf('depot', source), NO_LABELS, null, out)).manifest.server;
    expect(await keep('https://a.example/mcp')).toBe('depot');
    expect(await keep('https://b.example/mcp')).toBe('b-example');
    expect(await keep('https://b.example/other')).toBe('depot-b-example');
    expect(await keep('https://b.example/third')).toBe('depot-2');
    expect(await keep('command:node')).toBe('depot-3');
    // Each is found again.
    expect(await keep('https://b.example/mcp')).toBe('b-example');
    expect(await keep('https://b.example/third')).toBe('depot-2');
    expect(await keep('command:node')).toBe('depot-3');
  });

  it('is what a person wants', async () => {
    expect(await nameServer(out, captureOf('depot'), 'mine')).toEqual({ slug: 'mine', basis: null });
  });
});

describe('the version of a snapshot', () => {
  it.each([
    ['1.2.3', '1.2.3', false],
    ['v2 (build/7)', 'v2-build-7', true],
    ['../../1', '1', true],
    [null, 'unversioned', true],
    ['倉庫', 'unversioned', true],
    ['1'.repeat(5_000), '1'.repeat(60), true],
  ])('can name a file, and is said where it is another: %s', (version, name, isSaid) => {
    const named = nameVersion(captureOf('depot', 'command:node', version));
    expect(named?.version).toBe(name);
    expect(named?.problems).toHaveLength(isSaid ? 1 : 0);
  });

  it('is asked for where no server answered', () => {
    const { results, ...capture } = captureOf('depot', 'file:list.json', null);
    expect(nameVersion({ ...capture, results: { ...results, initialize: null } })).toBeNull();
  });
});
