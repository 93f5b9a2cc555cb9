import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatDataFile } from '../../src/catalog/format-data.ts';
import { makeLockfile } from '../../src/history/lock/make-lockfile.ts';
import { makeServer } from '../fixtures/catalogue/make-catalogue.ts';
import { judgeServer, makeSnapshot, type MadeSnapshot } from './make-history.ts';

const note = (name: string, description = `Does ${name}.`) => ({
  name,
  description,
  inputSchema: { type: 'object', properties: {} },
});
/** What the fixture server `well-behaved` serves. */
const fixture: MadeSnapshot = {
  version: '1.2.3',
  tools: [note('list_notes'), note('delete_note')],
  provenance: { source: 'command:node' },
  answers: { initialize: { serverInfo: { name: 'fixture', version: '1.2.3' } } },
};

let folder: string;
const place = (name: string): string => join(folder, name);

/** Writes a snapshot as a captured file, and its lockfile. */
async function write(name: string, snapshot: MadeSnapshot): Promise<void> {
  const manifest = makeSnapshot(snapshot);
  const server = makeServer({ snapshots: [snapshot.version], package: { registry: 'npm', name: 'odd' } });
  await writeFile(place(`${name}.json`), formatDataFile(manifest as never));
  await writeFile(place(`${name}.lock.json`), JSON.stringify(makeLockfile(judgeServer(server, [manifest]))));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'));
  await write('fixture', fixture);
  await write('other', { ...fixture, tools: [note('list_notes', 'Lists notes.'), note('delete_note')] });
  await write('next', {
    ...fixture,
    version: '1.2.2',
    tools: [note('list_notes')],
    answers: { initialize: { serverInfo: { version: '1.2.2' } } },
  });
  await mkdir(place('servers/odd/manifests'), { recursive: true });
  await writeFile(
    place('servers/odd/manifests/1.2.3.json'),
    formatDataFile(
      makeSnapshot({ ...fixture, tools: [note('list_notes', 'Lists notes.'), note('delete_note')] }) as never,
    ),
  );
});
afterAll(() => rm(folder, { recursive: true }));

const verify = (...args: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, ['scripts/verify-lockfile.ts', ...args]);
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
const server = ['--', process.execPath, 'tests/fixtures/servers/well-behaved.ts'];

it('a running server that serves what is pinned: exit code 0', async () => {
  const { code, stdout } = await verify(place('fixture.lock.json'), ...server);
  expect(stdout).toBe('same: the definitions are those of the lockfile (odd: pinned 1.2.3, captured 1.2.3)\n');
  expect(code).toBe(0);
});

it('another version with other definitions: exit code 1', async () => {
  const { code, stdout } = await verify(place('next.lock.json'), '--out', place('servers'), ...server);
  expect(stdout).toMatch(/^update: /);
  expect(stdout).toContain('1 added: `delete_note`');
  expect(code).toBe(1);
});

it('the same version with other definitions: exit code 2, and what changed where the pinned ones are at hand', async () => {
  const { code, stdout } = await verify(place('other.lock.json'), '--out', place('servers'), ...server);
  expect(stdout).toMatch(/^rug pull: /);
  expect(stdout).toContain('changed `list_notes`\n    description is worded otherwise');
  expect(code).toBe(2);
});

it('a captured file is read as well', async () => {
  await writeFile(place('bare.json'), JSON.stringify({ tools: [note('list_notes')] }));
  expect((await verify(place('fixture.lock.json'), place('bare.json'))).code).toBe(3);
  expect((await verify(place('fixture.lock.json'), place('bare.json'), '--version', '1.2.3')).code).toBe(2);
});

it.each<[string, string[], string]>([
  ['no arguments', [], 'bad-arguments'],
  ['a lockfile that is none', ['package.json', 'x.json'], 'schema-mismatch'],
  ['another package', ['LOCK', 'npm:even@1.2.3'], 'other-package'],
  ['a server that ends', ['LOCK', '--', process.execPath, 'tests/fixtures/servers/crashing-early.ts'], 'server-exited'],
])('%s: exit code 3, and what to do', async (_, args, code) => {
  const ended = await verify(...args.map((arg) => (arg === 'LOCK' ? place('fixture.lock.json') : arg)));
  expect(ended.stderr).toContain(`error ${code}: `);
  expect(ended.stdout).toBe('');
  expect(ended.code).toBe(3);
  if (code === 'bad-arguments') expect(ended.stderr).toContain('Exit codes: 0');
});
