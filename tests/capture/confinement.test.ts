import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captureFixture } from './capture-fixture.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'confinement-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface Seen {
  readonly environment: Record<string, string>;
  readonly home: string;
  readonly homeFiles: string[];
  readonly temporary: string;
  readonly work: string;
  readonly workFiles: string[];
}

const reveal = async (variables: Record<string, string>, sandbox = true): Promise<Seen> => {
  const { capture } = await captureFixture('revealing', { variables, sandbox });
  const [page] = capture.results['tools/list'] as [{ tools: [{ description: string }] }];
  return JSON.parse(page.tools[0].description) as Seen;
};

describe('a captured server', () => {
  it.each([true, false])('sees what was named, and no other variable of ours (sandbox: %s)', async (sandbox) => {
    process.env['TOOLRISK_TEST_SECRET'] = 'not to be seen';
    try {
      const seen = await reveal({ NOTES_MODE: 'all' }, sandbox);
      const { PATH, ...given } = seen.environment;
      // Shells and macOS add some of their own to every process.
      const added = ['PWD', '__CF_USER_TEXT_ENCODING'];
      const others = Object.fromEntries(Object.entries(given).filter(([name]) => !added.includes(name)));
      expect(others).toEqual({ HOME: seen.home, TMPDIR: seen.temporary, NOTES_MODE: 'all' });
      if (!sandbox) expect(PATH).toBe(process.env['PATH']);
      expect(seen.home).not.toBe(process.env['HOME']);
      expect(seen.homeFiles).toEqual([]);
      expect(seen.workFiles).toEqual([]);
      expect(seen.work).not.toBe(process.cwd());
    } finally {
      delete process.env['TOOLRISK_TEST_SECRET'];
    }
  });

  it('leaves nothing on the disk', async () => {
    const seen = await reveal({});
    for (const path of [seen.home, seen.temporary, seen.work]) await expect(stat(path)).rejects.toThrow('ENOENT');
  });

  it('is ended with the children that it leaves behind, also without a sandbox', async () => {
    const own = join(folder, 'own');
    const stray = join(folder, 'stray');
    await captureFixture('forking', { variables: { HEARTBEAT: own, STRAY_HEARTBEAT: stray }, sandbox: false });
    // Only Linux tells of a process that has left its group.
    const files = process.platform === 'linux' ? [own, stray] : [own];
    const before = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    for (const beats of before) expect(beats).not.toBe('');
    await sleep(200);
    expect(await Promise.all(files.map((file) => readFile(file, 'utf8')))).toEqual(before);
    expect(await readdir(folder)).toHaveLength(2);
  });
});
