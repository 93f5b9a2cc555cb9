import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import type { Part } from '../../src/build/shards/part-file.ts';
import { mergeParts } from '../../src/build/shards/merge-parts.ts';

const folder = await mkdtemp(join(tmpdir(), 'toolrisk-parts-'));
const [parts, out] = [join(folder, 'parts'), join(folder, 'out')];
const site = `sha256:${'0'.repeat(64)}`;

async function writePart(name: string, part: Partial<Part>, files: Readonly<Record<string, string>>) {
  const said: Part = { part: 1, of: 2, site, paths: 4, ownPaths: 2, ...part };
  for (const [file, text] of Object.entries({ ...files, 'part.json': JSON.stringify(said) })) {
    await mkdir(dirname(join(parts, name, file)), { recursive: true });
    await writeFile(join(parts, name, file), text);
  }
}

const codes = async () => (await mergeParts(parts, out)).map(({ code }) => code);

beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(parts, { recursive: true });
  await writePart('1-of-2', {}, { 'index.html': 'home', '_astro/site.css': 'p {}' });
  await writePart('2-of-2', { part: 2 }, { 'tools/a/index.html': 'a', '_astro/site.css': 'p {}' });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('joins parts into one site, without what they say of themselves', async () => {
  expect(await mergeParts(parts, out)).toEqual([]);
  const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  expect(files.map(({ name }) => name).toSorted()).toEqual(['index.html', 'index.html', 'site.css']);
  expect(await readFile(join(out, 'tools/a/index.html'), 'utf8')).toBe('a');
});

it('says that there is no part', async () => {
  await rm(parts, { recursive: true });
  expect(await codes()).toEqual(['no-parts']);
});

it('says which part is missing, and which is there twice', async () => {
  await rm(join(parts, '2-of-2'), { recursive: true });
  await writePart('again', {}, {});
  const problems = await mergeParts(parts, out);
  expect(problems.map(({ message }) => message)).toEqual(['Part 1 is there 2 times.', 'Part 2 of 2 is missing.']);
});

it('refuses a part of another site', async () => {
  await writePart('2-of-2', { part: 2, site: `sha256:${'1'.repeat(64)}` }, {});
  expect(await codes()).toEqual(['other-site']);
});

it('refuses a part of another division', async () => {
  await writePart('2-of-3', { part: 2, of: 3 }, {});
  expect(await codes()).toContain('other-site');
});

it('refuses parts that together are not the whole site', async () => {
  await writePart('2-of-2', { part: 2, ownPaths: 1 }, {});
  expect(await codes()).toEqual(['wrong-parts']);
});

it('refuses two parts that differ in a file that both have', async () => {
  await writePart('2-of-2', { part: 2 }, { '_astro/site.css': 'p { color: red }' });
  expect(await codes()).toEqual(['parts-differ']);
});

it('refuses a part that says something else of itself', async () => {
  await writeFile(join(parts, '2-of-2/part.json'), '{"part": "two"}');
  expect(await codes()).not.toEqual([]);
});
