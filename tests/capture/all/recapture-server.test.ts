import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadServers } from '../../../src/catalog/load.ts';
import type { Manifest } from '../../../src/catalog/schema/manifest.ts';
import type { Server } from '../../../src/catalog/schema/server.ts';
import { answerJson, INITIALIZED, readAsked, serve, stopServers } from '../http/serve-http.ts';
import { NOTES, tool, Workshop } from './registry.ts';

let workshop: Workshop;
beforeEach(async () => {
  workshop = await Workshop.open();
});
afterEach(async () => {
  stopServers();
  await workshop.close();
});

describe('a change without a new version', () => {
  beforeEach(async () => {
    await workshop.keepNotes('notes');
    await workshop.publish({ notes: { '1.0.0': { tools: [tool('purge')] } } });
  });

  it('is reported at each run until it is kept, under a name that tells', async () => {
    const before = await workshop.readData();
    for (let run = 0; run < 2; run += 1) expect((await workshop.recapture())['notes']?.status).toBe('changed');
    const name = '1.0.0+changed-2026-11-21';
    const { notes } = await workshop.recapture({ keepChanges: true });
    expect(notes).toMatchObject({ status: 'changed', isNewVersion: false, against: '1.0.0', written: name });
    const after = await workshop.readData();
    expect(after['notes/manifests/1.0.0.json']).toBe(before['notes/manifests/1.0.0.json']);
    expect((await workshop.readJson<Server>('notes/server.json')).snapshots).toEqual(['1.0.0', name]);
    const kept = await workshop.readJson<Manifest>(`notes/manifests/${name}.json`);
    expect(kept).toMatchObject({ version: name, provenance: { source: 'npm:notes@1.0.0', capturedAt: '2026-11-21' } });
    expect(kept.provenance.note).toContain('under the same version as the snapshot 1.0.0');
    expect((await loadServers(workshop.out)).problems).toEqual([]);
    expect((await workshop.recapture({ keepChanges: true }))['notes']).toMatchObject({
      status: 'unchanged',
      against: name,
    });
    expect(await workshop.readData()).toEqual(after);
  });

  it('is one too where it is taken back', async () => {
    await workshop.recapture({ keepChanges: true });
    await workshop.publish({ notes: { '1.0.0': NOTES } });
    const { notes } = await workshop.recapture({ keepChanges: true });
    expect(notes).toMatchObject({
      added: ['list_notes', 'add_note'],
      against: '1.0.0+changed-2026-11-21',
      written: '1.0.0+changed-2026-11-21.2',
    });
  });
});

describe('a capture that tells more than the one before', () => {
  it('takes its place, though the server serves the same, and the note that a person wrote stays', async () => {
    await workshop.keep('notes', 'npm:notes@1.0.0', '1.0.0', NOTES.tools, []);
    await workshop.publish({ notes: { '1.0.0': NOTES } });
    const { notes } = await workshop.recapture();
    expect(notes).toMatchObject({ status: 'unchanged', written: '1.0.0', isNewVersion: false });
    expect(notes?.configurations).toEqual([
      'asked as all, new: offers the same',
      'asked as 2026-07-28, new: is refused',
    ]);
    const { provenance, configurations, version } = await workshop.readJson<Manifest>('notes/manifests/1.0.0.json');
    expect(version).toBe('1.0.0');
    expect(provenance.capturedAt).toBe('2026-11-21');
    expect(configurations.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['all', 'same'],
      ['2026-07-28', 'refused'],
    ]);
    const after = await workshop.readData();
    expect((await workshop.recapture())['notes']).toMatchObject({ status: 'unchanged', written: null });
    expect(await workshop.readData()).toEqual(after);
  });
});

describe('a new version', () => {
  beforeEach(async () => {
    await workshop.keep('notes', 'npm:notes@1.9.0', '1.9.0', NOTES.tools);
  });

  it('is captured unless the one at hand is asked for, and becomes the one to capture', async () => {
    await workshop.publish({ notes: { '1.9.0': NOTES, '1.10.0': { tools: [...NOTES.tools, tool('purge')] } } });
    const before = await workshop.readData();
    expect((await workshop.recapture())['notes']?.status).toBe('unchanged');
    expect(await workshop.readData()).toEqual(before);
    const { notes } = await workshop.recapture({ again: false });
    expect(notes).toMatchObject({
      status: 'changed',
      source: 'npm:notes@1.10.0',
      version: '1.10.0',
      against: '1.9.0',
      isNewVersion: true,
      added: ['purge'],
      written: '1.10.0',
    });
    const server = await workshop.readJson<Server>('notes/server.json');
    expect(server.snapshots).toEqual(['1.9.0', '1.10.0']);
    expect(server.capture.source).toBe('npm:notes@1.10.0');
    expect(server.launch).toEqual(['npx', '-y', 'notes@1.10.0']);
    expect((await loadServers(workshop.out)).problems).toEqual([]);
    const after = await workshop.readData();
    expect((await workshop.recapture({ again: false }))['notes']).toMatchObject({
      status: 'skipped',
      version: '1.10.0',
      against: null,
    });
    expect((await workshop.recapture())['notes']?.source).toBe('npm:notes@1.10.0');
    expect(await workshop.readData()).toEqual(after);
  });

  it('is kept as a step of the history where it serves the same', async () => {
    await workshop.publish({ notes: { '1.9.0': NOTES, '1.9.1': NOTES } });
    const { notes } = await workshop.recapture({ again: false });
    expect(notes).toMatchObject({ status: 'changed', isNewVersion: true, added: [], changed: [], written: '1.9.1' });
  });

  it('is not looked for further where the registry has withdrawn the one at hand', async () => {
    await workshop.publish({ notes: { '2.0.0': NOTES } });
    const { notes } = await workshop.recapture({ again: false });
    expect(notes?.problems.map(({ code, message }) => [code, message.includes('2.0.0')])).toEqual([
      ['newest-unknown', true],
    ]);
  });
});

describe('a server behind a URL', () => {
  const start = async (state: { version: string; tools: object[] }) => {
    const url = await serve(async (request, response) => {
      const asked = await readAsked(request);
      const serverInfo = { name: 'notes', version: state.version };
      if (asked.id === undefined) return response.writeHead(202).end();
      const initialized = { ...INITIALIZED, capabilities: { tools: {} }, serverInfo };
      return answerJson(
        asked,
        response,
        JSON.stringify(asked.method === 'initialize' ? initialized : { tools: state.tools }),
      );
    });
    await workshop.keep('remote', url, state.version, state.tools);
  };

  it('moves on when it names another version, and has changed where it doesn’t', async () => {
    const state = { version: '3.1.4', tools: [tool('list_notes')] };
    await start(state);
    expect((await workshop.recapture())['remote']?.status).toBe('unchanged');
    state.tools = [tool('purge')];
    expect((await workshop.recapture())['remote']).toMatchObject({
      status: 'changed',
      isNewVersion: false,
      written: null,
    });
    state.version = '3.2.0';
    expect((await workshop.recapture())['remote']).toMatchObject({
      isNewVersion: true,
      written: '3.2.0',
      added: ['purge'],
    });
    expect((await workshop.recapture({ again: false }))['remote']?.status).toBe('unchanged');
    // Back to a version that there is a snapshot of already: that one is not written over.
    state.version = '3.1.4';
    expect((await workshop.recapture())['remote']).toMatchObject({
      version: '3.1.4',
      isNewVersion: false,
      written: null,
    });
    const { snapshots } = await workshop.readJson<Server>('remote/server.json');
    expect(snapshots).toEqual(['3.1.4', '3.2.0']);
  });
});
