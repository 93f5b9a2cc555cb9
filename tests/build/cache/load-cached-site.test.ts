import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleStages, stageIds, type StageCode, type StageId } from '../../../src/build/cache/bundle-stages.ts';
import { loadCachedSite } from '../../../src/build/cache/load-cached-site.ts';
import { nameEntry } from '../../../src/build/cache/server-steps.ts';
import { formatDataFile } from '../../../src/catalog/format-data.ts';
import { loadSite } from '../../../src/views/load-site.ts';
import type { Site } from '../../../src/views/site.ts';
import { askedServer } from '../../fixtures/catalogue/asked-server.ts';
import { allHostileTools } from '../../fixtures/catalogue/hostile-tools.ts';
import { makeCatalogue, makeManifest, makeServer, writeServers } from '../../fixtures/catalogue/make-catalogue.ts';

const notesTools = [
  { name: 'list_notes', description: 'Listet Notizen auf.' },
  { name: 'update_note', description: 'Update a note.' },
];
const review = {
  tool: 'update_note',
  category: 'Execute',
  severity: 'high',
  axes: { reversibility: 'not-recallable', reach: 'outside' },
  reason: 'Every note is mailed to its followers as soon as it changes.',
  date: '2026-11-21',
};

let directory = '';
let code: StageCode;
const folder = mkdtempSync(join(tmpdir(), 'toolrisk-cached-site-'));

const writeNotes = (tools: Parameters<typeof makeManifest>[0], changes: Parameters<typeof makeServer>[0] = {}) =>
  writeServers(directory, {
    notes: {
      server: makeServer({ slug: 'notes', name: 'Notes', language: 'de', ...changes }),
      manifests: { '1.0.0': makeManifest(tools, { server: 'notes' }) },
    },
  });

const writeNote = (kind: 'glosses' | 'reviews', value: Parameters<typeof formatDataFile>[0]): void => {
  mkdirSync(join(directory, kind), { recursive: true });
  writeFileSync(join(directory, kind, 'notes.json'), formatDataFile(value));
};

const writeGloss = (gloss: string): void =>
  writeNote('glosses', {
    server: 'notes',
    glosses: [{ tool: 'list_notes', description: 'Listet Notizen auf.', gloss }],
  });

beforeAll(async () => {
  directory = await makeCatalogue({
    odd: { server: makeServer(), manifests: { '1.0.0': makeManifest(allHostileTools) } },
    asked: askedServer,
    broken: { server: '{', manifests: {} },
  });
  await writeNotes(notesTools);
  writeGloss('Lists notes.');
  writeNote('reviews', { server: 'notes', reviews: [review] });
  code = await bundleStages(folder);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(directory, { recursive: true });
});

const servers = ['asked', 'broken', 'notes', 'odd'];

/** When each entry was written. */
const readTimes = (): Map<string, bigint> =>
  new Map(
    stageIds.flatMap((id) =>
      servers.flatMap((slug): [string, bigint][] => {
        const found = statSync(join(folder, id, nameEntry(directory, slug)), { bigint: true, throwIfNoEntry: false });
        return found === undefined ? [] : [[`${id}/${slug}`, found.ctimeNs]];
      }),
    ),
  );

/** Loads the site from the cache, and tells which entries were made for it. */
async function load(ofCode = code): Promise<{ site: Site; made: string[] }> {
  const before = readTimes();
  const site = await loadCachedSite(directory, folder, ofCode);
  return { site, made: [...readTimes()].filter(([name, time]) => before.get(name) !== time).map(([name]) => name) };
}

/** What servers are joined into is made each time. */
const keptIds = stageIds.filter((id) => id !== 'join-site');

const allOf = (slug: string): string[] => keptIds.map((id) => `${id}/${slug}`);

it('gives the same site as working it out does, from an empty cache and from a full one', async () => {
  const expected = await loadSite(directory);
  expect(expected.servers.map(({ server }) => server.slug)).toEqual(['asked', 'notes', 'odd']);
  expect(expected.problems.map((problem) => problem.code)).toContain('not-json');
  expect(expected.tools.some(({ assessment }) => assessment.source === 'review')).toBe(true);
  expect(expected.tools.some(({ variants }) => variants.length > 0)).toBe(true);
  const cold = await load();
  expect(cold.site).toEqual(expected);
  expect(cold.made.length).toBe(1 + 3 * keptIds.length);
  const warm = await load();
  expect(warm.site).toEqual(expected);
  expect(warm.made).toEqual([]);
});

it('gives objects that are one where working it out gives one', async () => {
  const { site } = await load();
  for (const { newest, snapshots, tools } of site.servers) {
    expect(snapshots).toContain(newest);
    for (const tool of tools.filter(({ isCurrent }) => isCurrent)) expect(newest.tools).toContain(tool.definition);
  }
});

it('drops servers that are gone', async () => {
  for (const slug of ['broken', 'odd']) rmSync(join(directory, 'servers', slug), { recursive: true });
  const { site } = await load();
  expect(site).toEqual(await loadSite(directory));
  expect(site.problems.map((problem) => problem.code)).not.toContain('not-json');
});

it.each<[string, () => unknown, string[]]>([
  ['a gloss', () => writeGloss('Lists all notes.'), ['judge-server/notes']],
  [
    'a review',
    () => writeNote('reviews', { server: 'notes', reviews: [{ ...review, reason: 'It mails each note.' }] }),
    ['judge-server/notes', 'link-patterns/notes'],
  ],
  [
    'the lack of a review',
    () => rmSync(join(directory, 'reviews'), { recursive: true }),
    ['judge-server/notes', 'link-patterns/notes'],
  ],
  ['a summary', () => writeNotes(notesTools, { summary: 'Keeps notes.' }), allOf('notes')],
  [
    'a definition and with it a namesake',
    () => writeNotes([...notesTools, { name: 'search_notes', description: 'Searches notes.' }]),
    ['link-patterns/asked', ...allOf('notes')],
  ],
  [
    'a name, which is told to namesakes',
    () => writeNotes(notesTools, { name: 'Note Book' }),
    ['link-patterns/asked', ...allOf('notes')],
  ],
  [
    'a file that is not listed',
    () => writeFileSync(join(directory, 'servers/notes/manifests/2.json'), '{}'),
    ['link-patterns/asked', 'read-server/notes'],
  ],
])('makes anew what rests on %s', async (_, edit, expected) => {
  await load();
  await edit();
  const { site, made } = await load();
  expect(made.toSorted()).toEqual(expect.arrayContaining(expected.toSorted()));
  const others = made.filter((name) => !expected.includes(name));
  expect(others.filter((name) => !name.endsWith('/notes') && !name.startsWith('link-patterns/'))).toEqual([]);
  expect(site).toEqual(await loadSite(directory));
});

/** The code with one stage that does the same and is spelled otherwise, or does otherwise. */
function changeCode(id: StageId, change: (text: string) => string): StageCode {
  const digest = 'f'.repeat(64);
  const file = resolve(folder, 'code', `${id}-${basename(code[id].file)}`);
  writeFileSync(file, change(readFileSync(code[id].file, 'utf8')));
  return { ...code, [id]: { file, digest } };
}

it.each(keptIds)('makes anew only what %s makes where other code of it makes the same', async (id) => {
  await load();
  const { made } = await load(changeCode(id, (text) => `${text};`));
  expect(new Set(made.map((name) => name.split('/')[0]))).toEqual(new Set([id]));
});

it('makes anew what follows where other code makes something else', async () => {
  await load();
  const other = changeCode(
    'read-texts',
    (text) =>
      `${text.replace(/export\s*\{[^}]*\}/, '')};const silent = ({ tools }) => tools.map(() => []);export { silent as readTexts };`,
  );
  const { site, made } = await load(other);
  expect(site.tools.every(({ hygiene }) => hygiene.length === 0)).toBe(true);
  expect(new Set(made.map((name) => name.split('/')[0]))).toEqual(new Set(['read-texts', 'link-patterns']));
});

it('tells an error of the code, and leaves no thread behind', async () => {
  const failing = changeCode(
    'judge-server',
    () => 'export const judgeServer = () => { throw new Error("misquoted"); };',
  );
  await expect(load(failing)).rejects.toThrow('misquoted');
});
