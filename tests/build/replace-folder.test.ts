import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { replaceFolder } from '../../src/build/replace-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'toolrisk-replace-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fill =
  (text: string, kept: readonly string[] = []) =>
  async (place: string): Promise<readonly string[]> => {
    mkdirSync(place);
    writeFileSync(join(place, 'index.html'), text);
    return kept;
  };

it('puts a new folder in the place of the old one, whole', async () => {
  const site = join(folder, 'plain/site');
  await replaceFolder(site, fill('first'));
  await replaceFolder(site, fill('second'));
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('second');
  await expect(
    replaceFolder(site, () => {
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('second');
  expect(readdirSync(join(folder, 'plain'))).toEqual(['site']);
});

it('brings the old folder up to date where files of it stay', async () => {
  const site = join(folder, 'updated/site');
  await replaceFolder(site, fill('first'));
  for (const name of ['kept', 'gone/deep']) {
    mkdirSync(join(site, name), { recursive: true });
    writeFileSync(join(site, name, 'page.html'), name);
  }
  await replaceFolder(site, fill('second', ['kept/page.html']));
  expect(readdirSync(site, { recursive: true }).toSorted()).toEqual(['index.html', 'kept', 'kept/page.html']);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('second');
  expect(readFileSync(join(site, 'kept/page.html'), 'utf8')).toBe('kept');
});

it('leaves the old folder as it is where a file that should stay is not there, or nothing new came', async () => {
  const site = join(folder, 'lost/site');
  await replaceFolder(site, fill('first'));
  await expect(replaceFolder(site, fill('second', ['kept.html']))).rejects.toThrow('kept.html');
  expect(await replaceFolder(site, () => Promise.resolve(null))).toBe(false);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('first');
});

it('follows a link and leaves it in place', async () => {
  mkdirSync(join(folder, 'target'));
  symlinkSync(join(folder, 'target'), join(folder, 'link'));
  await replaceFolder(join(folder, 'link'), fill('linked'));
  expect(readlinkSync(join(folder, 'link'))).toBe(join(folder, 'target'));
  expect(readFileSync(join(folder, 'target/index.html'), 'utf8')).toBe('linked');
});

it('clears away what a killed build left', async () => {
  const { pid } = spawnSync('true');
  mkdirSync(`.build/${pid}/site`, { recursive: true });
  await replaceFolder(join(folder, 'other'), fill('x'));
  expect(readdirSync('.build')).not.toContain(String(pid));
});

it('refuses before anything is built where a file or a link to nowhere stands in its place', async () => {
  const [file, link] = [join(folder, 'a-file'), join(folder, 'a-link')];
  writeFileSync(file, 'kept');
  symlinkSync(join(folder, 'nowhere'), link);
  const neverCalled = () => Promise.reject(new Error('was built'));
  await expect(replaceFolder(file, neverCalled)).rejects.toThrow('It is a file');
  await expect(replaceFolder(link, neverCalled)).rejects.toThrow('leads nowhere');
  expect(readFileSync(file, 'utf8')).toBe('kept');
  expect(readlinkSync(link)).toBe(join(folder, 'nowhere'));
});
