import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemsOf } from '../capture-fixture.ts';
import { NOTES, tool, Workshop } from './registry.ts';

let workshop: Workshop;
beforeEach(async () => {
  workshop = await Workshop.open();
});
afterEach(() => workshop.close());

describe('servers that are captured again', () => {
  it('are unchanged, changed, failed or not repeatable, each told apart, and nothing is written', async () => {
    await workshop.keepNotes('steady', 'moving', 'broken');
    await workshop.keep('by-hand', 'file:notes.json', '1.0.0', NOTES.tools);
    const before = await workshop.readData();
    await workshop.publish({
      steady: { '1.0.0': NOTES },
      moving: { '1.0.0': { tools: [tool('list_notes', { description: 'Lists.' }), tool('purge')], words: 'Purge!' } },
      broken: { '1.0.0': { exits: true } },
    });
    const { steady, moving, broken, 'by-hand': byHand } = await workshop.recapture();
    expect(steady).toMatchObject({ status: 'unchanged', source: 'npm:steady@1.0.0', version: '1.0.0', written: null });
    expect(moving).toMatchObject({
      status: 'changed',
      version: '1.0.0',
      against: '1.0.0',
      isNewVersion: false,
      added: ['purge'],
      dropped: ['add_note'],
      changed: [{ tool: 'list_notes', how: ['its description is another'] }],
      others: ['initialize/instructions'],
      written: null,
    });
    expect(broken?.status).toBe('failed');
    expect(broken?.problems.map(({ code, hint }) => [code, hint.includes('NOTES_KEY')])).toEqual([
      ['server-exited', true],
    ]);
    expect(byHand?.status).toBe('not-repeatable');
    expect(await workshop.readData()).toEqual(before);
  });

  it('keep their last good capture where nothing is served any more', async () => {
    await workshop.keepNotes('notes');
    const before = await workshop.readData();
    for (const [program, code, timeout] of [
      [{ tools: [] }, 'no-tools', 20],
      [{}, 'no-tool-list', 20],
      [{ hangs: true }, 'no-answer', 0.5],
    ] as const) {
      await workshop.publish({ notes: { '1.0.0': program } });
      const { notes } = await workshop.recapture({ keepChanges: true, timeout });
      expect(notes?.status).toBe('failed');
      expect(notes?.problems[0]?.code).toBe(code);
    }
    await workshop.publish({});
    expect((await workshop.recapture())['notes']?.problems[0]?.code).toBe('not-installed');
    expect(await workshop.readData()).toEqual(before);
  });

  it('are shared out among parts, each to one of them', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    await workshop.keepNotes(...names);
    const parts = [];
    for (const index of [1, 2, 3]) parts.push(Object.keys(await workshop.recapture({ part: { index, of: 3 } })));
    expect(parts).toEqual([['a', 'd'], ['b', 'e'], ['c']]);
  });

  it('fail one by one where their files are broken, and the others go on', async () => {
    await workshop.keepNotes('a', 'b', 'c');
    await writeFile(join(workshop.out, 'a/server.json'), '{}');
    await rm(join(workshop.out, 'b/manifests/1.0.0.json'));
    const { a, b, c } = await workshop.recapture();
    expect(a?.problems[0]?.code).toBe('schema-mismatch');
    expect(b?.problems[0]?.code).toBe('no-snapshot');
    expect(c?.status).toBe('unchanged');
  });

  it('are those that are named; one that is not there stops the run before it begins', async () => {
    await workshop.keepNotes('a', 'b');
    expect(Object.keys(await workshop.recapture({ servers: ['b', 'b'] }))).toEqual(['b']);
    const problems = await problemsOf(workshop.recapture({ servers: ['b', 'nobody', '../a'] }));
    expect(problems.map(({ code }) => code)).toEqual(['no-such-server', 'no-such-server']);
    expect((await problemsOf(workshop.recapture({ out: join(workshop.folder, 'nowhere') })))[0]?.code).toBe(
      'unreadable-folder',
    );
  });

  it('are captured so many at a time, and reported in order', async () => {
    await workshop.keepNotes('a', 'b', 'c');
    const running = new Set<string>();
    const counts: number[] = [];
    const all = await workshop.recapture(
      { jobs: 2 },
      {
        begin: (servers) => expect(servers).toBe(3),
        step: (slug) => counts.push(running.add(slug).size),
        finish: ({ server }) => running.delete(server),
      },
    );
    expect(Object.keys(all)).toEqual(['a', 'b', 'c']);
    expect(Math.max(...counts)).toBe(2);
  });

  it('are all reported where the run is interrupted', async () => {
    await workshop.keepNotes('a', 'b');
    await workshop.publish({ a: { '1.0.0': { hangs: true } }, b: { '1.0.0': NOTES } });
    const interruption = new AbortController();
    const { a, b } = await workshop.recapture(
      { jobs: 1, timeout: 60 },
      {
        begin: () => undefined,
        step: (_, line) => line === 'asking initialize' && interruption.abort(),
        finish: () => undefined,
      },
      interruption.signal,
    );
    expect([a, b].map((each) => [each?.status, each?.problems[0]?.code])).toEqual([
      ['failed', 'interrupted'],
      ['failed', 'interrupted'],
    ]);
  });
});
