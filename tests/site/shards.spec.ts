import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { openSearch } from '../../src/search/engine/open-search.ts';
import { NO_FILTERS } from '../../src/search/engine/split-filters.ts';
import { listFiles } from './list-pages.ts';
import { hostileSite } from './sites.ts';

const PARTS = '.build/hostile-parts';
const merged = { ...hostileSite, root: '.build/hostile-site-merged' };
const OF = 3;

const run = (script: string, environment: Readonly<Record<string, string>>, ...args: string[]) =>
  spawnSync('node', [`scripts/${script}.ts`, ...args], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, ...hostileSite.settings, ...environment },
  });

/** What a site's own search answers, asked without a browser: its files are read instead of fetched. */
async function askSearch(root: string, questions: readonly string[]) {
  const search = await openSearch(async (path) => gunzipSync(await readFile(join(root, 'search/index', path))));
  return Promise.all(
    questions.map(async (text) => {
      const { ids, notes, facets } = await search.find({ text, filters: NO_FILTERS, sort: 'best' });
      return { notes, facets, rows: await search.readRows([...ids]) };
    }),
  );
}

const QUESTIONS = [
  'delete',
  'lists all records',
  'größe löschen',
  'meet_here',
  '!high',
  'record @changing',
  'nothing has this word',
];

async function expectSame(other: typeof hostileSite, files: readonly string[]): Promise<void> {
  expect(await listFiles(other)).toEqual(files);
  const differing: string[] = [];
  for (const file of files) {
    const [a, b] = await Promise.all([hostileSite, other].map(({ root }) => readFile(join(root, file))));
    if (!(b && a?.equals(b))) differing.push(file);
  }
  expect(differing).toEqual([]);
}

test('a site is the same however many processes render it', async () => {
  for (const workers of ['1', '3']) {
    const other = { ...hostileSite, root: `.build/hostile-site-by-${workers}` };
    const { status, stderr } = run(
      'build-site',
      {},
      '--data',
      `${hostileSite.root}-data`,
      '--out',
      other.root,
      '--workers',
      workers,
    );
    expect(status, stderr).toBe(0);
    await expectSame(other, await listFiles(hostileSite));
    await rm(other.root, { recursive: true });
  }
});

test('a number of processes that is none is refused', () => {
  const { status, stderr } = run('build-site', {}, '--workers', '0');
  expect(status).toBe(1);
  expect(stderr).toContain('--workers takes a whole number above 0');
});

test('a site that is built in three parts is the same as one built whole', async () => {
  await rm(PARTS, { recursive: true, force: true });
  for (let part = 1; part <= OF; part += 1) {
    const { status, stderr } = run(
      'build-site',
      { SHARD: `${part}/${OF}` },
      '--data',
      `${hostileSite.root}-data`,
      '--out',
      `${PARTS}/${part}-of-${OF}`,
    );
    expect(status, stderr).toBe(0);
  }
  const { status, stderr } = run('merge-site', {}, '--parts', PARTS, '--out', merged.root);
  expect(status, stderr).toBe(0);

  const files = await listFiles(hostileSite);
  expect(files).toContain('sitemap-0.xml');
  await expectSame(merged, files);

  for (let part = 1; part <= OF; part += 1) {
    const own = await listFiles({ ...hostileSite, root: `${PARTS}/${part}-of-${OF}` });
    expect(own.filter((file) => /^tools\/[^/]+\/[^/]+\/index\.html$/.test(file)).length).toBeGreaterThan(3);
  }

  const whole = await askSearch(hostileSite.root, QUESTIONS);
  expect(whole.filter(({ rows }) => rows.length > 0).length).toBeGreaterThan(4);
  expect(await askSearch(merged.root, QUESTIONS)).toEqual(whole);
  await rm(PARTS, { recursive: true });
  await rm(merged.root, { recursive: true });
});
