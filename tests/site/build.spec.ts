import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makeCatalogue, makeManifest, makeServer } from '../fixtures/catalogue/make-catalogue.ts';
import { listFiles } from './list-pages.ts';
import { hostileSite } from './sites.ts';

const runBuild = (environment: Readonly<Record<string, string>>, ...args: string[]) =>
  spawnSync('node', ['scripts/build-site.ts', ...args], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment },
  });

test('the same data builds the same bytes', async () => {
  const again = { ...hostileSite, root: '.build/hostile-site-again' };
  const { status, stderr } = runBuild(hostileSite.settings, '--data', `${hostileSite.root}-data`, '--out', again.root);
  expect(status, stderr).toBe(0);
  const files = await listFiles(hostileSite);
  expect(files).toContain('search/index/head.bin');
  expect(await listFiles(again)).toEqual(files);
  const differing: string[] = [];
  for (const file of files) {
    const [a, b] = await Promise.all([hostileSite, again].map(({ root }) => readFile(join(root, file))));
    if (!(b && a?.equals(b))) differing.push(file);
  }
  expect(differing).toEqual([]);
  await rm(again.root, { recursive: true });
});

test('a build of broken data says all that is wrong and leaves the last good site in place', async () => {
  const data = await makeCatalogue({
    broken: { server: '{', manifests: {} },
    odd: { server: makeServer(), manifests: { '1.0.0': makeManifest([{ name: '' }, { description: 'x' }]) } },
  });
  const out = join(data, 'out');
  await mkdir(out);
  await writeFile(join(out, 'index.html'), 'the last good one');
  const { status, stderr } = runBuild({}, '--data', data, '--out', out);
  expect(status).toBe(1);
  expect(stderr.match(/^error [a-z-]+/gm)).toEqual([
    'error not-json',
    'error tool-without-name',
    'error tool-without-name',
  ]);
  expect(await readdir(out)).toEqual(['index.html']);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('the last good one');
  await rm(data, { recursive: true });
});
