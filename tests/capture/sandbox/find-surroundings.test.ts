import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isWithin } from '../../../src/capture/sandbox/find-programs.ts';
import { findSurroundings } from '../../../src/capture/sandbox/find-surroundings.ts';
import { withThrowAwayFolder } from '../../../src/capture/throw-away-folder.ts';

let root: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'layout-')));
});
afterEach(() => rm(root, { recursive: true }));

const at = (path: string): string => join(root, path);

async function write(path: string, text = ''): Promise<void> {
  await mkdir(dirname(at(path)), { recursive: true });
  await writeFile(at(path), text);
  await chmod(at(path), 0o755);
}

async function link(path: string, target: string): Promise<void> {
  await mkdir(dirname(at(path)), { recursive: true });
  await symlink(target, at(path));
}

/** Which of `wanted` a command finds around it. */
const whatIsSeen = (command: readonly [string, ...string[]], ...wanted: string[]): Promise<string[]> =>
  withThrowAwayFolder(async (folder) => {
    const shown = await findSurroundings({ command, folder, standIn: null, programs: [] });
    return wanted.filter((path) => shown.some((each) => isWithin(at(path), each)));
  });

describe('around a command', () => {
  it('is the whole node_modules that a package is installed in, whichever way its program is named', async () => {
    const entry = 'p/node_modules/@acme/notes/dist/main.js';
    await write(entry, '#!/usr/bin/env node\n');
    await write('p/node_modules/@acme/notes/package.json', '{}');
    await write('p/node_modules/zod/package.json', '{}');
    await write('p/secret.txt');
    await link('p/node_modules/.bin/notes', '../@acme/notes/dist/main.js');
    const all = ['p/node_modules/.bin/notes', entry, 'p/node_modules/zod/package.json'];
    expect(await whatIsSeen(['node', at('p/node_modules/.bin/notes')], ...all, 'p/secret.txt')).toEqual(all);
    expect(await whatIsSeen(['node', at(entry)], ...all, 'p/secret.txt')).toEqual(all);
    expect(await whatIsSeen([at('p/node_modules/.bin/notes')], ...all, 'p/secret.txt')).toEqual(all);
  });

  it('is the outermost of nested ones', async () => {
    await write('p/node_modules/a/node_modules/b/main.js');
    await write('p/node_modules/c/main.js');
    const all = ['p/node_modules/c/main.js'];
    expect(await whatIsSeen(['node', at('p/node_modules/a/node_modules/b/main.js')], ...all)).toEqual(all);
  });

  it('is what links in node_modules lead to: a store, and a workspace with what is hoisted', async () => {
    await write('store/links/notes/1.0.0/node_modules/notes/package.json', '{}');
    await write('store/links/notes/1.0.0/node_modules/notes/main.js');
    await write('store/links/zod/4.0.0/node_modules/zod/package.json', '{}');
    await link('store/links/notes/1.0.0/node_modules/zod', at('store/links/zod/4.0.0/node_modules/zod'));
    await link('p/node_modules/notes', at('store/links/notes/1.0.0/node_modules/notes'));
    await write('p/packages/shared/package.json', '{}');
    await link('p/node_modules/@acme/shared', '../../packages/shared');
    await link('p/node_modules/letters', at('letters'));
    await write('letters/private.txt');
    const all = [
      'store/links/notes/1.0.0/node_modules/notes/main.js',
      'store/links/zod/4.0.0/node_modules/zod/package.json',
      'p/packages/shared/package.json',
    ];
    const seen = await whatIsSeen(['node', at('p/node_modules/notes/main.js')], ...all, 'letters/private.txt');
    expect(seen).toEqual(all);
  });

  it('is the project that a file of the caller’s belongs to, and what is hoisted above it', async () => {
    await write('p/packages/app/package.json', '{}');
    await write('p/packages/app/dist/main.js');
    await write('p/node_modules/zod/package.json', '{}');
    const all = ['p/packages/app/package.json', 'p/node_modules/zod/package.json'];
    expect(await whatIsSeen(['node', at('p/packages/app/dist/main.js')], ...all)).toEqual(all);
  });

  it('is a virtual environment, the Python that it was made with, and a project that is run from its place', async () => {
    await write('pythons/3.12/bin/python3');
    await write('pythons/3.12/lib/python3.12/os.py');
    await link('venv/bin/python', at('pythons/3.12/bin/python3'));
    await write('venv/pyvenv.cfg', `home = ${at('pythons/3.12/bin')}\n`);
    await write('venv/bin/notes', `#!${at('venv/bin/python')}\nimport notes\n`);
    await write('work/notes/src/notes/__init__.py');
    await write(
      'venv/lib/python3.12/site-packages/notes-1.0.dist-info/direct_url.json',
      JSON.stringify({ url: `file://${at('work/notes')}`, dir_info: { editable: true } }),
    );
    await mkdir(at('elsewhere'));
    await link('elsewhere/notes', at('venv/bin/notes'));
    const all = ['venv/pyvenv.cfg', 'pythons/3.12/lib/python3.12/os.py', 'work/notes/src/notes/__init__.py'];
    expect(await whatIsSeen([at('venv/bin/python'), '-m', 'notes'], ...all)).toEqual(all);
    expect(await whatIsSeen([at('venv/bin/notes')], ...all)).toEqual(all);
    expect(await whatIsSeen([at('elsewhere/notes')], ...all)).toEqual(all);
  });

  it('survives links that go round', async () => {
    await link('p/node_modules/a', 'b');
    await link('p/node_modules/b', 'a');
    await write('p/node_modules/c/main.js');
    const all = ['p/node_modules/c/main.js'];
    expect(await whatIsSeen(['node', at('p/node_modules/c/main.js')], ...all)).toEqual(all);
  });
});
