import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
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

/** As much of Pagefind's interface as the test asks. */
interface Pagefind {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly filters: () => Promise<unknown>;
  readonly search: (
    term: string | null,
    options?: Readonly<Record<string, unknown>>,
  ) => Promise<{
    readonly results: readonly { readonly score: number; readonly data: () => Promise<{ url: string }> }[];
  }>;
}

/** What a site's own search answers, asked without a browser: its files are read instead of fetched. */
async function askSearch(root: string, questions: readonly Parameters<Pagefind['search']>[]) {
  const folder = `${resolve(root, 'pagefind')}/`;
  const fetchNetwork = globalThis.fetch;
  globalThis.fetch = async (address) => new Response(await readFile(String(address).replace(/\?.*$/, '')));
  try {
    const pagefind = (await import(pathToFileURL(`${folder}pagefind.js`).href)) as Pagefind;
    await pagefind.options({ basePath: folder, baseUrl: '/', noWorker: true });
    const answers = [];
    for (const question of questions) {
      const { results } = await pagefind.search(...question);
      answers.push(await Promise.all(results.map(async ({ score, data }) => ({ score, url: (await data()).url }))));
    }
    return { filters: await pagefind.filters(), answers };
  } finally {
    globalThis.fetch = fetchNetwork;
  }
}

const QUESTIONS: Parameters<Pagefind['search']>[] = [
  ['delete'],
  ['lists all records'],
  ['größe löschen'],
  ['meet_here'],
  [null, { filters: { severity: 'high' }, sort: { severity: 'desc' } }],
  ['record', { filters: { server: ['changing'] } }],
  ['nothing has this word'],
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

  const outsideIndex = (file: string) => !file.startsWith('pagefind/');
  const files = (await listFiles(hostileSite)).filter(outsideIndex);
  expect(files).toContain('sitemap-0.xml');
  expect((await listFiles(merged)).filter(outsideIndex)).toEqual(files);
  for (const file of files) {
    const [a, b] = await Promise.all([hostileSite, merged].map(({ root }) => readFile(join(root, file))));
    expect(b && a?.equals(b), file).toBe(true);
  }

  for (let part = 1; part <= OF; part += 1) {
    const own = await listFiles({ ...hostileSite, root: `${PARTS}/${part}-of-${OF}` });
    expect(own.filter((file) => /^tools\/[^/]+\/[^/]+\/index\.html$/.test(file)).length).toBeGreaterThan(3);
  }

  const whole = await askSearch(hostileSite.root, QUESTIONS);
  expect(whole.answers.filter((answer) => answer.length > 0).length).toBeGreaterThan(4);
  expect(await askSearch(merged.root, QUESTIONS)).toEqual(whole);
  await rm(PARTS, { recursive: true });
  await rm(merged.root, { recursive: true });
});
