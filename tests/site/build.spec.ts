import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { makeCatalogue, makeManifest, makeServer } from '../fixtures/catalogue/make-catalogue.ts';
import { listFiles } from './read-pages.ts';
import { hostileSite } from './sites.ts';

const runBuild = (environment: Readonly<Record<string, string>>, ...args: string[]) =>
  spawnSync('node', ['scripts/build-site.ts', ...args], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment },
  });

/** The records of a search index, decoded: their file names differ from build to build. */
async function readRecords(root: string): Promise<string[]> {
  const folder = join(root, 'pagefind/fragment');
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
  return files.map((file) => gunzipSync(file).toString().replace('pagefind_dcd', '')).toSorted();
}

test('the same data builds the same bytes, and the same search records', async () => {
  const again = { ...hostileSite, root: '.build/hostile-site-again' };
  const { status, stderr } = runBuild(hostileSite.settings, '--data', '.build/hostile-data', '--out', again.root);
  expect(status, stderr).toBe(0);
  const files = await listFiles(hostileSite);
  const outsideIndex = (file: string) => !file.startsWith('pagefind/');
  expect((await listFiles(again)).filter(outsideIndex)).toEqual(files.filter(outsideIndex));
  for (const file of files.filter(outsideIndex)) {
    const [a, b] = await Promise.all([hostileSite, again].map(({ root }) => readFile(join(root, file))));
    expect(b && a?.equals(b), file).toBe(true);
  }
  expect(await readRecords(again.root)).toEqual(await readRecords(hostileSite.root));
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
