import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatDataFile } from '../../src/catalog/format-data.ts';
import { makeLockfile } from '../../src/history/lock/make-lockfile.ts';
import { makeServer } from '../fixtures/catalogue/make-catalogue.ts';
import { judgeServer, makeSnapshot, type MadeSnapshot } from '../history/make-history.ts';
import { runToolrisk } from './run-toolrisk.ts';

const note = (name: string, description = `Does ${name}.`) => ({
  name,
  description,
  inputSchema: { type: 'object', properties: {} },
});
const served = (version: string, ...tools: ReturnType<typeof note>[]): MadeSnapshot => ({
  version,
  tools,
  provenance: { source: `npm:odd@${version}` },
  answers: { initialize: { serverInfo: { name: 'odd', version } } },
});
const pinned = served('1.2.3', note('list_notes'), note('add_note'));

let folder: string;
const write = (name: string, snapshot: MadeSnapshot) =>
  writeFile(join(folder, name), formatDataFile(makeSnapshot(snapshot) as never));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-lock-'));
  const server = makeServer({ snapshots: ['1.2.3'], package: { registry: 'npm', name: 'odd' } });
  const lock = makeLockfile(judgeServer(server, [makeSnapshot(pinned)]));
  await writeFile(join(folder, 'lock.json'), JSON.stringify(lock));
  await write('same.json', pinned);
  await write('rug.json', served('1.2.3', note('list_notes', 'Lists notes.'), note('add_note')));
  await write('next.json', served('1.2.4', note('list_notes', 'Lists notes.'), note('add_note')));
  const wipe = note('wipe_disk', 'Erases the whole disk for good.');
  await write('worse.json', served('1.2.4', note('list_notes'), note('add_note'), wipe));
  await writeFile(join(folder, 'plain.json'), JSON.stringify({ tools: [note('list_notes'), note('add_note')] }));
  await writeFile(join(folder, 'plain-other.json'), JSON.stringify({ tools: [note('list_notes')] }));
});
afterAll(() => rm(folder, { recursive: true }));
const verify = (...args: string[]) => runToolrisk(['verify', 'lock.json', ...args], folder);

describe('a captured list against a lockfile', () => {
  it.each([
    ['same.json', 0, 'same: the definitions are those'],
    ['rug.json', 3, 'rug pull: the same version'],
    ['next.json', 1, 'update: another version'],
    ['worse.json', 2, '1 added: `wipe_disk`'],
    ['plain.json', 0, 'same: the definitions are those'],
    ['plain-other.json', 4, 'could not tell'],
  ])('%s ends with %i', async (file, code, told) => {
    const run = await verify(file);
    expect(run.stdout).toContain(told);
    expect(run.code).toBe(code);
  });

  it('is told apart where a person says the version', async () => {
    expect((await verify('plain-other.json', '--version', '1.2.3')).code).toBe(3);
    expect((await verify('plain-other.json', '--version', '2.0.0')).code).toBe(1);
  });

  it('is told for programs too', async () => {
    const { stdout } = await verify('worse.json', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'update', newlyCritical: ['wipe_disk'] });
  });

  it.each(['npm:odd@1.2.3', 'https://example.com/mcp'])('%s is said to need a capture', async (source) => {
    const { code, stderr } = await verify(source);
    expect(code).toBe(4);
    expect(stderr).toContain(`npm run verify -- lock.json ${source}`);
  });

  it('is refused where either is none', async () => {
    expect((await verify()).stderr).toContain('npm run verify -- lock.json');
    expect((await runToolrisk(['verify', 'same.json', 'lock.json'], folder)).code).toBe(4);
    expect((await verify('lock.json')).stderr).toContain('no-tool-list');
    expect((await runToolrisk(['verify'], folder)).code).toBe(4);
  });
});
