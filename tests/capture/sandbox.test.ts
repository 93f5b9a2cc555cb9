import { readdir, readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captureStdio } from '../../src/capture/capture-stdio.ts';
import { bubblewrap } from '../../src/capture/sandbox/bubblewrap.ts';
import { tryOut } from '../../src/capture/sandbox/find-sandbox.ts';
import { userNamespaces } from '../../src/capture/sandbox/user-namespaces.ts';
import { withThrowAwayFolder } from '../../src/capture/throw-away-folder.ts';
import { captureFixture, fixtureCommand } from './capture-fixture.ts';

let outside: string;
beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'outside-'));
});
afterEach(() => rm(outside, { recursive: true }));

const sandboxes = process.platform === 'linux' ? [userNamespaces, bubblewrap] : [];
const reasons = await Promise.all(sandboxes.map(tryOut));
const working = sandboxes.filter((_, i) => reasons[i] === null);

const captureIn = (sandbox: (typeof sandboxes)[number] | null, name: string, variables: Record<string, string>) =>
  withThrowAwayFolder((folder) =>
    captureStdio(
      {
        source: 'command:node',
        command: fixtureCommand(name),
        programs: [],
        standIn: null,
        sandbox,
        variables: new Map(Object.entries(variables)),
        timeout: 20,
      },
      folder,
      { signal: new AbortController().signal, report: () => undefined },
      async (connection) => ({ 'tools/list': [await connection.ask('tools/list', {})] }),
    ),
  );

const pry = async (sandbox: (typeof sandboxes)[number] | null): Promise<Record<string, string>> => {
  const host = createServer((socket) => socket.end());
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  try {
    const results = await captureIn(sandbox, 'prying', {
      HOST_PORT: String((host.address() as AddressInfo).port),
      REAL_HOME: homedir(),
      HOST_FOLDER: outside,
    });
    const [page] = results['tools/list'] as unknown as [{ tools: { name: string; description: string }[] }];
    return Object.fromEntries(page.tools.map(({ name, description }) => [name, description]));
  } finally {
    host.close();
  }
};

const commandLines = async (): Promise<string[]> => {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')));
};

it('a fixture that pries gets at everything where nothing confines it', async () => {
  const { reach_the_host, list_the_home, write_outside } = await pry(null);
  expect({ reach_the_host, list_the_home, write_outside }).toEqual({
    reach_the_host: 'done',
    list_the_home: 'done',
    write_outside: 'done',
  });
});

describe.each(working.map((sandbox) => [sandbox.name, sandbox] as const))('in a sandbox of %s', (_, sandbox) => {
  it('a server reaches neither the host, nor the home folder, nor anything outside to write to', async () => {
    expect(await pry(sandbox)).toEqual({
      reach_the_host: 'ECONNREFUSED',
      list_the_home: 'ENOENT',
      write_outside: 'ENOENT',
      write_to_the_system: 'EROFS',
      write_to_its_home: 'done',
      see_processes: 'few',
    });
    expect(await readdir(outside)).toEqual([]);
  });

  it('nothing is left of what a server started', async () => {
    const mark = join(tmpdir(), randomUUID());
    await captureIn(sandbox, 'forking', { HEARTBEAT: mark, STRAY_HEARTBEAT: `${mark}-stray` });
    expect((await commandLines()).filter((line) => line.includes(mark))).toEqual([]);
  });

  it('a server that fails says so as it does outside', async () => {
    await expect(captureIn(sandbox, 'crashing-late', {})).rejects.toThrow(
      'exited with code 4 before it answered tools/list',
    );
  });
});

it.runIf(working.length > 0)('a capture in a sandbox says that it was', async () => {
  const confined = await captureFixture('well-behaved');
  expect(confined.capture.provenance.confinement).toBe('sandbox');
  expect(confined.problems).toEqual([]);
});

it('a capture that was asked for without one says so', async () => {
  const free = await captureFixture('well-behaved', { sandbox: false });
  expect(free.capture.provenance.confinement).toBe('throw-away-home');
  expect(free.problems.map(({ code }) => code)).toEqual(['not-confined']);
  expect(free.problems[0]?.message).toContain('it was asked for without one');
});
