import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Server } from '../../../src/catalog/schema/server.ts';
import { parseReadArguments } from '../../../src/capture/registry/parse-read-arguments.ts';
import { readRegistries } from '../../../src/capture/registry/read-registry.ts';
import { NOTES, TODAY, Workshop } from '../all/registry.ts';
import { problemsOf } from '../capture-fixture.ts';

let workshop: Workshop;
beforeEach(async () => {
  workshop = await Workshop.open();
});
afterEach(() => workshop.close());

const read = (more: object = {}, day = TODAY, signal = new AbortController().signal) =>
  readRegistries({ servers: [], product: null, domain: null, out: workshop.out, ...more }, day, {
    signal,
    report: () => undefined,
  });
const readServer = (slug: string) => workshop.readJson<Server>(`${slug}/server.json`);
const record = { author: 'Acme <hello@acme.example>', license: 'MIT', homepage: 7 };

describe('registries read again', () => {
  it('write down what they say, with day and command, and warn of what is odd in it', async () => {
    await workshop.keepNotes('notes');
    await workshop.publish({ notes: { '1.0.0': { ...NOTES, record } } });
    const [reading] = await read();
    expect(reading).toMatchObject({
      server: 'notes',
      status: 'read',
      problems: [{ code: 'odd-record', level: 'warning' }],
    });
    expect((await readServer('notes')).registry).toMatchObject({
      registry: 'npm',
      version: '1.0.0',
      readAt: TODAY,
      from: 'npm view notes@1.0.0 --json',
      publisher: 'Acme',
      license: 'MIT',
      homepage: null,
    });
  });

  it('write nothing where they say the same on another day', async () => {
    await workshop.keepNotes('notes');
    await read();
    const before = await workshop.readData();
    await read({}, '2026-12-24');
    expect(await workshop.readData()).toEqual(before);
  });

  it('leave what was known of a server that they can’t tell of, and go on with the others', async () => {
    await workshop.keepNotes('gone', 'notes', 'odd');
    await workshop.keep('remote', 'http://127.0.0.1:9/mcp', '1.0.0', NOTES.tools);
    await workshop.publish({ notes: { '1.0.0': { ...NOTES, record } }, odd: { '1.0.0': { ...NOTES, record: '[7' } } });
    const before = await readServer('gone');
    const readings = await read();
    expect(readings.map(({ server, status }) => `${server} ${status}`)).toEqual([
      'gone failed',
      'notes read',
      'odd failed',
      'remote no-package',
    ]);
    expect(readings.flatMap(({ problems }) => problems.map(({ code }) => code))).toContain('registry-not-read');
    expect(await readServer('gone')).toEqual(before);
  });

  it('complete a server with the product and domain that a person names', async () => {
    await workshop.keepNotes('notes');
    await read({ servers: ['notes'], product: 'Notes', domain: 'memory-knowledge' });
    expect(await readServer('notes')).toMatchObject({
      product: 'Notes',
      domain: 'memory-knowledge',
      summary: 'Gives an agent tools for Notes.',
      publisher: { standing: 'unknown', rule: null, basis: 'Who makes Notes is not known here.' },
    });
  });

  it('are not asked for a server that isn’t there, nor once it is interrupted', async () => {
    await workshop.keepNotes('notes');
    expect((await problemsOf(read({ servers: ['nots'] }))).map(({ code }) => code)).toEqual(['no-such-server']);
    const before = await workshop.readData();
    expect(await problemsOf(read({}, TODAY, AbortSignal.abort()))).not.toEqual([]);
    expect(await workshop.readData()).toEqual(before);
  });
});

describe('the arguments of read:registry', () => {
  it('say which servers, and what they are', () => {
    expect(parseReadArguments(['--server', 'notes', '--product', ' Notes ', '--domain', 'files'])).toEqual({
      servers: ['notes'],
      product: 'Notes',
      domain: 'files',
      out: 'data/servers',
    });
    expect(parseReadArguments(['--all', '--out', 'x'])).toMatchObject({ servers: [], out: 'x' });
  });

  it.each([
    [[], /which servers/],
    [['--all', '--server', 'notes'], /which servers/],
    [['--all', '--product', 'Notes'], /of one server/],
    [['--server', 'a', '--server', 'b', '--domain', 'files'], /of one server/],
    [['--server', 'a', '--domain', 'filez'], /no domain filez/],
    [['--server', 'a', '--domain', 'unsorted'], /no domain unsorted/],
    [['--server', 'a', '--product', 'x'.repeat(81)], /80 characters/],
    [['--server', 'a', '--bogus'], /no option --bogus/],
  ])('%j are refused', async (args, message) => {
    const problems = await problemsOf(Promise.resolve().then(() => parseReadArguments(args)));
    expect(problems.map((problem) => problem.message).join()).toMatch(message);
  });
});
