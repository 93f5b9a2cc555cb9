import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatDataFile } from '../../src/catalog/format-data.ts';
import { loadServers } from '../../src/catalog/load.ts';
import type { Manifest } from '../../src/catalog/schema/manifest.ts';
import type { Server } from '../../src/catalog/schema/server.ts';
import { findSandbox } from '../../src/capture/sandbox/find-sandbox.ts';
import { readRecipe } from '../../src/capture/read-recipe.ts';
import { fixtureCommand } from './capture-fixture.ts';

let folder: string;
let out: string;
let temporary: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ingest-'));
  out = join(folder, 'servers');
  temporary = join(folder, 'tmp');
  await mkdir(temporary);
});
afterEach(() => rm(folder, { recursive: true }));

const start = (args: readonly string[], path = process.env['PATH']) => {
  const child = spawn(process.execPath, ['scripts/ingest-server.ts', '--out', out, ...args], {
    env: { ...process.env, PATH: path, TMPDIR: temporary },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((done) =>
    child.on('close', (code) => done({ code, stdout, stderr })),
  );
  return { child, ended };
};
/** Finds an npm that knows the packages of these tests. */
const fakePath = [resolve('tests/fixtures/servers/fake-npm'), process.env['PATH']].join(delimiter);
const ingest = (args: readonly string[], path?: string) => start(args, path).ended;

const hasSandbox = (await findSandbox()).sandbox !== null;

const readData = async <T>(path: string): Promise<{ text: string; value: T }> => {
  const text = await readFile(join(out, path), 'utf8');
  return { text, value: JSON.parse(text) as T };
};

describe('npm run ingest', () => {
  it('captures a command, writes canonical files that the catalogue loads, and leaves nothing behind', async () => {
    const { code, stdout, stderr } = await ingest(['--server', 'notes', '--', ...fixtureCommand('well-behaved')]);
    expect(stderr).toContain('asking tools/list');
    expect(code).toBe(0);
    expect(stdout).toContain('notes 1.2.3: 2 tools, run, full');
    expect(stdout).toContain('new server');
    const manifest = await readData<Manifest>('notes/manifests/1.2.3.json');
    expect(manifest.text).toBe(formatDataFile(manifest.value as never));
    expect(manifest.value.provenance.source).toBe('command:node');
    const { servers, problems } = await loadServers(out);
    expect(problems).toEqual([]);
    expect(servers.map(({ tools }) => tools.length)).toEqual([2]);
    expect(await readdir(temporary)).toEqual([]);
  });

  it('starts a command that names a file of the caller’s by a relative path', async () => {
    const command = [process.execPath, 'tests/fixtures/servers/chatty.ts'];
    const { code, stderr } = await ingest(['--server', 'notes', '--', ...command]);
    expect(code).toBe(0);
    expect(stderr).toContain('ignored 4 log lines');
  });

  it('says what changed since the newest full snapshot, and lists versions in the order they came', async () => {
    await ingest(['--server', 'notes', '--version', '1', '--', ...fixtureCommand('well-behaved')]);
    const { stdout } = await ingest(['--server', 'notes', '--version', '2', '--', ...fixtureCommand('paginating')]);
    expect(stdout).toContain('against 1:\n  3 added: first, second, third\n  2 dropped: list_notes, delete_note');
    const again = await ingest(['--server', 'notes', '--version', '2', '--', ...fixtureCommand('paginating')]);
    expect(again.stdout).toContain('against 2: unchanged');
    expect((await readData<Server>('notes/server.json')).value.snapshots).toEqual(['1', '2']);
  });

  it('keeps values of variables that are declared not secret, names of the others', async () => {
    const command = ['--env', 'MODE=all', '--env', 'TOKEN=x', '--', ...fixtureCommand('well-behaved')];
    await ingest(['--server', 'notes', ...command]);
    const server = await readData<Server>('notes/server.json');
    const variables = [{ name: 'MODE', required: false, secret: false, readIn: null }];
    await writeFile(join(out, 'notes/server.json'), formatDataFile({ ...server.value, variables }));
    await ingest(['--server', 'notes', ...command]);
    const { provenance } = (await readData<Manifest>('notes/manifests/1.2.3.json')).value;
    expect(provenance.variablesSet).toEqual(['MODE', 'TOKEN']);
    expect(provenance.variableValues).toEqual({ MODE: 'all' });
  });

  it('warns of what has no place in a definition', async () => {
    const properties = { api_key: { type: 'string', description: 'Key of the account.', 'x-mcp-header': 'Api-Key' } };
    const tool = { name: 'send_parcel', description: 'Sends a parcel.', inputSchema: { type: 'object', properties } };
    const file = join(folder, 'tools.json');
    await writeFile(file, JSON.stringify({ tools: [tool] }));
    const { code, stderr } = await ingest([file, '--server', 'post', '--version', '1.0.0', '--coverage', 'full']);
    expect(code).toBe(0);
    expect(stderr).toContain('warning sends-secrets-as-headers');
  });

  it('refuses to publish a secret that the server repeats', async () => {
    const { code, stderr } = await ingest([
      ...['--server', 'notes', '--secret', 'TOKEN=hunter2hunter2', '--'],
      ...fixtureCommand('revealing'),
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain('error secret-repeated');
    expect(stderr).not.toContain('hunter2');
    await expect(stat(out)).rejects.toThrow('ENOENT');
  });

  it.each([
    ['crashing-early', 'server-exited', '20'],
    ['hanging', 'no-answer', '0.5'],
  ])('ends a capture of a %s server with %s, exit code 1 and nothing written', async (name, problem, timeout) => {
    const { code, stdout, stderr } = await ingest(['--timeout', timeout, '--', ...fixtureCommand(name)]);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(`error ${problem}`);
    await expect(stat(out)).rejects.toThrow('ENOENT');
    expect(await readdir(temporary)).toEqual([]);
  });

  it('ends the server and cleans up when it is interrupted', async () => {
    const heartbeat = join(folder, 'heartbeat');
    const { child, ended } = start([
      '--no-sandbox',
      '--env',
      `HEARTBEAT=${heartbeat}`,
      '--',
      ...fixtureCommand('hanging'),
    ]);
    const isAlive = () => stat(heartbeat).then(Boolean, () => false);
    while (!(await isAlive())) await sleep(20);
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    expect(code).toBe(1);
    expect(stderr).toContain('error interrupted');
    const beats = await readFile(heartbeat, 'utf8');
    await sleep(200);
    expect(await readFile(heartbeat, 'utf8')).toBe(beats);
    expect(await readdir(temporary)).toEqual([]);
  });

  it('installs a package with scripts off and starts the program that bears its name', async () => {
    const { code, stdout } = await ingest(['npm:@acme/notes-mcp@1.2.3'], fakePath);
    expect(code).toBe(0);
    expect(stdout).toContain('notes 1.2.3: 1 tools');
    expect((await readData<Server>('notes/server.json')).value).toMatchObject({
      package: { registry: 'npm', name: '@acme/notes-mcp' },
      repository: 'https://github.com/acme/notes',
      homepage: null,
      license: 'MIT',
      launch: ['npx', '-y', '@acme/notes-mcp@1.2.3'],
      capture: { source: 'npm:@acme/notes-mcp@1.2.3', program: null, arguments: [], environment: {}, note: '' },
    });
    const failed = await ingest(['npm:no-such-package@9.9.9'], fakePath);
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('error not-installed');
    expect(failed.stderr).toContain('E404');
  });

  it('hands a package’s program its arguments, and writes down how to do it again', async () => {
    const options = ['--program', 'notes-serve', '--env', 'MODE=all', '--env', 'API_KEY', '--', '--services', 'apps'];
    expect((await ingest(['npm:two-programs@1.2.3', ...options], fakePath)).code).toBe(0);
    const { value: server } = await readData<Server>('two-programs/server.json');
    expect(server.launch).toEqual(['npx', '-y', '-p', 'two-programs@1.2.3', 'notes-serve', '--services', 'apps']);
    expect(server.capture).toEqual({
      source: 'npm:two-programs@1.2.3',
      program: 'notes-serve',
      requirements: [],
      arguments: ['--services', 'apps'],
      environment: { MODE: 'all', API_KEY: 'made-up' },
      files: [],
      installScripts: false,
      standIn: null,
      modes: [],
      note: '',
    });
    const { text } = await readData<Manifest>('two-programs/manifests/1.2.3.json');
    expect(text).toContain(JSON.stringify(JSON.stringify(['notes-serve', '--services', 'apps'])));
    const again = readRecipe(server.capture, 'server.json');
    expect(again.launch).toMatchObject({ program: 'notes-serve', arguments: ['--services', 'apps'] });
    expect([...again.labels.variables]).toEqual(Object.entries(server.capture.environment));
  });

  it.runIf(hasSandbox)('runs install scripts where that is asked for, in the sandbox', async () => {
    const { code } = await ingest(['npm:@acme/notes-mcp@1.2.3', '--allow-scripts'], fakePath);
    expect(code).toBe(0);
    const { text } = await readData<Manifest>('notes/manifests/1.2.3.json');
    expect(text).toContain(JSON.stringify(JSON.stringify(['notes-mcp', 'in the sandbox'])));
    expect((await readData<Server>('notes/server.json')).value.capture.installScripts).toBe(true);
    const failed = await ingest(['npm:failing-scripts@1.2.3', '--allow-scripts'], fakePath);
    expect(failed.stderr).toContain('error scripts-failed');
    expect(failed.stderr).toContain('gyp ERR! not ok');
  });

  it('runs no install script outside a sandbox', async () => {
    const { code, stderr } = await ingest(['npm:@acme/notes-mcp@1.2.3', '--allow-scripts', '--no-sandbox'], fakePath);
    expect(code).toBe(1);
    expect(stderr).toContain('error scripts-need-sandbox');
  });

  it('writes down no recipe that would need a real value, and keeps the one it has', async () => {
    await ingest(['npm:@acme/notes-mcp@1.2.3', '--secret', 'TOKEN=hunter2hunter2'], fakePath);
    const first = await readData<Server>('notes/server.json');
    expect(first.value.capture).toMatchObject({ source: null, environment: {} });
    expect(first.value.capture.note).toContain('TOKEN');
    expect(first.text).not.toContain('hunter2');
    expect(() => readRecipe(first.value.capture, 'server.json')).toThrow('TOKEN');
    await ingest(['npm:@acme/notes-mcp@1.2.3'], fakePath);
    await ingest(['npm:@acme/notes-mcp@1.2.3', '--secret', 'TOKEN=hunter2hunter2'], fakePath);
    const { capture } = (await readData<Server>('notes/server.json')).value;
    expect(capture).toMatchObject({ source: 'npm:@acme/notes-mcp@1.2.3', note: '' });
  });

  it.each([
    ['no-program', [], 'no-program', 'no program to start'],
    ['two-programs', [], 'which-program', 'notes-serve, notes-login'],
    ['two-programs', ['--program', 'serve'], 'which-program', 'brings no program serve'],
  ])('does not guess at the program of %s %j', async (name, options, problem, words) => {
    const { code, stderr } = await ingest([`npm:${name}@1.2.3`, ...options], fakePath);
    expect(code).toBe(1);
    expect(stderr).toContain(`error ${problem}`);
    expect(stderr).toContain(words);
  });
});
