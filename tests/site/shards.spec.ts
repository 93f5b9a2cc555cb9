import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { openSearch } from '../../src/search/engine/open-search.ts';
import { NO_FILTERS } from '../../src/search/engine/split-filters.ts';
import { listFiles } from './read-pages.ts';
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

test('a site that is built in three parts is the same as one built whole', async () => {
  await rm(PARTS, { recursive: true, force: true });
  for (let part = 1; part <= OF; part += 1) {
    const { status, stderr } = run(
      'build-site',
      { SHARD: `${part}/${OF}` },
      '--data',
      '.build/hostile-data',
      '--out',
      `${PARTS}/${part}-of-${OF}`,
    );
    expect(status, stderr).toBe(0);
  }
  const { status, stderr } = run('merge-site', {}, '--parts', PARTS, '--out', merged.root);
  expect(status, stderr).toBe(0);

  const files = await listFiles(hostileSite);
  expect(files).toContain('sitemap-0.xml');
  expect(await listFiles(merged)).toEqual(files);
  for (const file of files) {
    const [a, b] = await Promise.all([hostileSite, merged].map(({ root }) => readFile(join(root, file))));
    expect(b && a?.equals(b), file).toBe(true);
  }

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
