import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatDataFile } from '../../src/catalog/format-data.ts';
import { loadServers } from '../../src/catalog/load.ts';
import type { Json } from '../../src/catalog/schema/tool-definition.ts';
import type { CaptureLabels } from '../../src/capture/build-manifest.ts';
import { keepCapture } from '../../src/capture/keep-capture.ts';
import { readCaptureFile } from '../../src/capture/read-capture-file.ts';
import { problemsOf } from './capture-fixture.ts';

const TODAY = '2026-11-21';
const NO_LABELS: CaptureLabels = {
  version: null,
  coverage: null,
  note: null,
  variables: new Map(),
  secrets: new Map(),
};

let folder: string;
let out: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keep-'));
  out = join(folder, 'servers');
});
afterEach(() => rm(folder, { recursive: true }));

const keepText = async (text: string, labels: Partial<CaptureLabels> = {}, server: string | null = null) => {
  const file = join(folder, 'given.json');
  await writeFile(file, text);
  return keepCapture(await readCaptureFile(file, TODAY), { ...NO_LABELS, ...labels }, server, out);
};
const keep = (value: Json, labels?: Partial<CaptureLabels>, server?: string | null) =>
  keepText(JSON.stringify(value), labels, server);

const tools = [
  { description: 'Lists notes.', name: 'list_notes', inputSchema: { type: 'object' }, 'x-b': 1, 'x-a': 2 },
];
const flat = {
  server: {
    slug: 'notes',
    name: 'Notes',
    package: '@acme/notes-mcp',
    registry: 'npm',
    repository: 'https://github.com/acme/notes',
    homepage: null,
    license: 'MIT',
    version: '1.0.0',
    commit: null,
  },
  provenance: {
    source: 'npm:@acme/notes-mcp@1.0.0',
    kind: 'run',
    capturedAt: '2026-11-01',
    transport: 'stdio',
    client: 'someone 1',
    note: 'As found.',
  },
  env: { required: ['NOTES_KEY'], optional: ['NOTES_ENABLE_WRITES'] },
  serverInfo: { name: 'notes', version: '1' },
  capabilities: { tools: {}, prompts: {} },
  instructions: null,
  tools,
  resources: [],
  resourceTemplates: [],
  prompts: [],
  countsByFlags: { 'writes=true': { tools: 2, prompts: 0 }, 'writes=false': { tools: 1, prompts: 0 } },
};

describe('a flat capture', () => {
  it('becomes a manifest and a server file that the catalogue loads', async () => {
    const kept = await keep(flat, { coverage: 'full' });
    expect(kept.file).toBe(join(out, 'notes/manifests/1.0.0.json'));
    const { provenance, offers, results } = kept.manifest;
    expect(provenance).toMatchObject({
      kind: 'run',
      variablesSet: ['NOTES_KEY'],
      variableValues: {},
      note: 'As found.',
    });
    expect(offers).toEqual([
      { settings: { NOTES_ENABLE_WRITES: 'true' }, tools: 2, prompts: 0 },
      { settings: { NOTES_ENABLE_WRITES: 'false' }, tools: 1, prompts: 0 },
    ]);
    expect(results['prompts/list']).toEqual([{ prompts: [] }]);
    expect(results['resources/list']).toEqual([]);
    const text = await readFile(kept.file, 'utf8');
    expect(JSON.stringify((JSON.parse(text) as { results: typeof results }).results['tools/list'])).toBe(
      JSON.stringify([{ tools }]),
    );
    expect((await loadServers(out)).problems).toEqual([]);
  });

  it('must say whether it is full or partial, in the file or by the option', async () => {
    expect((await problemsOf(keep(flat))).map(({ code }) => code)).toEqual(['no-coverage']);
    await expect(stat(out)).rejects.toThrow('ENOENT');
    const said = { ...flat, provenance: { ...flat.provenance, coverage: 'partial' } };
    expect((await keep(said)).manifest.provenance.coverage).toBe('partial');
  });

  it('is no predecessor where it is partial', async () => {
    await keep(flat, { coverage: 'partial' });
    const { predecessor } = await keep(flat, { coverage: 'full', version: '1.0.1' });
    expect(predecessor).toBeNull();
  });

  it('keeps its counts when the same version is captured again without them', async () => {
    const { offers } = (await keep(flat, { coverage: 'full' })).manifest;
    const bare = { ...flat, countsByFlags: {} };
    expect((await keep(bare, { coverage: 'full' })).manifest.offers).toEqual(offers);
    expect((await keep(bare, { coverage: 'full', version: '1.0.1' })).manifest.offers).toEqual([]);
  });

  it('keeps its note when the same version is captured again from the same source without one', async () => {
    await keep(flat, { coverage: 'full' });
    const silent = { ...flat, provenance: { ...flat.provenance, note: '' } };
    expect((await keep(silent, { coverage: 'full' })).manifest.provenance.note).toBe('As found.');
    expect((await keep(silent, { coverage: 'full', note: 'Anew.' })).manifest.provenance.note).toBe('Anew.');
    const elsewhere = { ...silent, provenance: { ...silent.provenance, source: 'git:https://example.com#1' } };
    expect((await keep(elsewhere, { coverage: 'full' })).manifest.provenance.note).toBe('');
  });

  it('may not count by a flag that is no variable’s end', async () => {
    const wrong = { ...flat, countsByFlags: { 'sends=true': { tools: 2, prompts: 0 } } };
    expect((await problemsOf(keep(wrong, { coverage: 'full' }))).map(({ code }) => code)).toEqual(['unknown-flag']);
  });

  it('belongs to the server that is its package, and to no other', async () => {
    await keep(flat, { coverage: 'full' });
    const renamed = { ...flat, server: { ...flat.server, slug: 'other', version: '2' } };
    expect((await keep(renamed, { coverage: 'full' })).manifest.server).toBe('notes');
    const foreign = { ...flat, server: { ...flat.server, package: 'evil-notes' } };
    expect((await problemsOf(keep(foreign, { coverage: 'full' }))).map(({ code }) => code)).toEqual(['other-package']);
  });
});

describe('a manifest', () => {
  it('is taken over as it is', async () => {
    const { manifest } = await keep(flat, { coverage: 'full' });
    await rm(out, { recursive: true });
    const again = await keep(manifest as unknown as Json);
    expect(formatDataFile(again.manifest as unknown as Json)).toBe(formatDataFile(manifest as unknown as Json));
  });
});

describe('a bare list of tools', () => {
  const labels: Partial<CaptureLabels> = { version: '1', coverage: 'full' };

  it.each<[string, Json]>([
    ['a result', { tools, nextCursor: null }],
    ['a response', { jsonrpc: '2.0', id: 1, result: { tools } }],
    ['an array', tools],
  ])('is taken over from %s, with what is not known said', async (_, value) => {
    const { manifest } = await keep(value, labels, 'notes');
    expect(manifest.toolDigests.map(({ name }) => name)).toEqual(['list_notes']);
    expect(manifest.provenance).toMatchObject({ source: 'file:given.json', transport: 'unknown', client: 'unknown' });
    expect((await loadServers(out)).problems).toEqual([]);
  });

  it('may hold none, which is warned of', async () => {
    const { manifest, problems } = await keep({ tools: [] }, labels, 'notes');
    expect(manifest.toolDigests).toEqual([]);
    expect(manifest.results['tools/list']).toEqual([{ tools: [] }]);
    expect(problems.map(({ code, level }) => `${level} ${code}`)).toContain('warning no-tools');
    expect((await loadServers(out)).problems.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('must be named, and given a version that can name a file', async () => {
    expect((await problemsOf(keep(tools, labels))).map(({ code }) => code)).toEqual(['no-server']);
    expect((await problemsOf(keep(tools, labels, '../x'))).map(({ code }) => code)).toEqual(['bad-slug']);
    for (const version of ['../1', '', '.', 'a/b'])
      expect((await problemsOf(keep(tools, { ...labels, version }, 'notes'))).map(({ code }) => code)).toEqual([
        version === '' ? 'schema-mismatch' : 'bad-version',
      ]);
  });
});

describe('a file is refused, and nothing written, when', () => {
  const labels: Partial<CaptureLabels> = { version: '1', coverage: 'full' };
  it.each([
    ['it is not JSON', '{"tools":[', 'not-json'],
    ['it holds no list of tools', '{"answer":42}', 'no-tool-list'],
    ['a tool has no name', '{"tools":[{"description":"?"}]}', 'tool-without-name'],
    ['a number can not be kept', '{"tools":[{"name":"a","inputSchema":{"maximum":1e999}}]}', 'number-out-of-range'],
    ['it nests without end', `{"tools":[{"name":"a","x":${'['.repeat(2000)}${']'.repeat(2000)}}]}`, 'too-deep'],
    ['a manifest lacks its parts', '{"results":{},"server":"notes"}', 'schema-mismatch'],
  ])('%s', async (_, text, code) => {
    const problems = await problemsOf(keepText(text, labels, 'notes'));
    expect(problems.map((problem) => problem.code)).toContain(code);
    await expect(stat(out)).rejects.toThrow('ENOENT');
  });

  it('it is not there', async () => {
    const missing = readCaptureFile(join(folder, 'missing.json'), TODAY);
    expect((await problemsOf(missing)).map(({ code }) => code)).toEqual(['unreadable-file']);
  });
});

describe('hostile tools', () => {
  it('are kept, with warnings', async () => {
    const hostile = JSON.parse(
      '[{"name":"__proto__","inputSchema":{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":{}}}},{"name":"../../etc/passwd","description":"\\ud800 \\u202e lone"},{"name":"big","description":"x","inputSchema":{"type":"object","properties":{"n":{"maximum":18446744073709551615}}}}]',
    ) as Json;
    const { manifest, problems, file } = await keep(hostile, { version: '1', coverage: 'full' }, 'notes');
    expect(manifest.toolDigests.map(({ name }) => name)).toEqual(['__proto__', '../../etc/passwd', 'big']);
    const found = problems.map(({ code }) => code);
    for (const code of ['no-description', 'odd-schema', 'hidden-characters', 'number-rounded'])
      expect(found).toContain(code);
    expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set([file]));
    expect(JSON.stringify((JSON.parse(await readFile(file, 'utf8')) as typeof manifest).results['tools/list'])).toBe(
      JSON.stringify([{ tools: hostile }]),
    );
    expect((await loadServers(out)).problems.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
