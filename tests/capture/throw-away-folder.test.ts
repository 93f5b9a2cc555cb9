import { execFileSync } from 'node:child_process';
import { readdirSync, renameSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withThrowAwayFolder, type ThrowAwayFolder } from '../../src/capture/throw-away-folder.ts';

const isGone = (path: string): Promise<boolean> =>
  stat(path).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  );

/** Nests folders deeper than any path reaches: the tree so far is put into a new folder, again and again. */
function nest(folder: string, depth: number, name: string): void {
  const script = `import os\nfor _ in range(${depth}):\n    os.mkdir(${JSON.stringify(name)}); os.chdir(${JSON.stringify(name)})\nopen('end', 'w').close()`;
  execFileSync('python3', ['-c', script], { cwd: folder });
}

const litter: Readonly<Record<string, (folder: ThrowAwayFolder) => Promise<void> | void>> = {
  'folders nested 3,000 deep': ({ work }) => nest(work, 3_000, 'd'),
  'folders nested deep whose names are long': ({ home }) => nest(home, 100, 'n'.repeat(250)),
  'several deep trees': ({ work, temporary }) => {
    for (const folder of [work, temporary]) nest(folder, 1_500, 'deep');
  },
  'folders that nobody may enter or write to': async ({ home }) => {
    await mkdir(join(home, 'a/b/c'), { recursive: true });
    await writeFile(join(home, 'a/b/c/file'), '');
    for (const path of ['a/b/c', 'a/b', 'a']) await chmod(join(home, path), path === 'a/b' ? 0o000 : 0o500);
  },
  'deep folders that nobody may write to': async ({ home }) => {
    nest(home, 1_500, 'shut');
    execFileSync('chmod', ['-R', 'a-w', join(home, 'shut')]);
  },
  'sockets and fifos': async ({ work }) => {
    execFileSync('mkfifo', [join(work, 'fifo')]);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(work, 'socket'), resolve));
    renameSync(join(work, 'socket'), join(work, 'left'));
    server.close();
  },
  'names that are no text, in folders that are shut': async ({ home }) => {
    await mkdir(join(home, 'shut'));
    await writeFile(Buffer.concat([Buffer.from(join(home, 'shut/')), Buffer.from([0xff, 0xfe, 0x80])]), '');
    await mkdir(Buffer.concat([Buffer.from(join(home, 'shut/')), Buffer.from([0xc3, 0x28])]));
    await chmod(join(home, 'shut'), 0o500);
  },
  'folders of the names that removal uses itself': ({ root, work }) => {
    execFileSync('mkdir', ['-p', join(root, 'aside-000000/folder'), join(root, 'aside-')]);
    nest(work, 2_000, 'aside-');
  },
};

describe.skipIf(process.platform === 'win32')('a throw-away folder is removed with', () => {
  it.each(Object.entries(litter))('%s', async (_, drop) => {
    const root = await withThrowAwayFolder(async (folder) => {
      await drop(folder);
      return folder.root;
    });
    expect(await isGone(root)).toBe(true);
  });

  it('links, and without what they lead to', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'outside-'));
    await writeFile(join(outside, 'kept'), 'kept');
    await withThrowAwayFolder(async ({ home, work }) => {
      nest(work, 1_500, 'd');
      await symlink(outside, join(home, 'folder'));
      await symlink(join(outside, 'kept'), join(home, 'file'));
      await symlink('/nowhere/at/all', join(home, 'nowhere'));
    });
    expect(await readFile(join(outside, 'kept'), 'utf8')).toBe('kept');
    await rm(outside, { recursive: true });
  });

  it('also where its use fails, whose error is told', async () => {
    let root = '';
    const failing = withThrowAwayFolder(async (folder) => {
      root = folder.root;
      nest(folder.work, 1_500, 'd');
      throw new Error('as expected');
    });
    await expect(failing).rejects.toThrow('as expected');
    expect(await isGone(root)).toBe(true);
  });

  it('also where the program ends in the midst of it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ending-'));
    const script = `
      const { withThrowAwayFolder } = await import(${JSON.stringify(join(import.meta.dirname, '../../src/capture/throw-away-folder.ts'))});
      await withThrowAwayFolder(async () => { setTimeout(() => { throw new Error('unforeseen'); }); await new Promise((resolve) => setTimeout(resolve, 60_000)); });`;
    const run = () =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TMPDIR: folder },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    expect(run).toThrow('unforeseen');
    expect(readdirSync(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});
