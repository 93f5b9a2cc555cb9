import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attackFiles } from '../../src/attacks/attack-files.ts';
import { checkAttacks } from '../../src/attacks/check-attacks.ts';
import { loadAttacks } from '../../src/attacks/load-attacks.ts';
import { factSchema } from '../../src/attacks/schema/incident.ts';
import { readDataFiles } from '../../src/catalog/data-files.ts';
import { viewAttackSources } from '../../src/views/attack-sources-view.ts';

const { library } = await loadAttacks('data/attacks');
const sources = new Map(library.sources.map((source) => [source.key, source]));
const facts = [
  ...library.incidents.flatMap(({ id, facts: own }) => own.map((fact) => ({ of: id, ...fact }))),
  ...library.patterns.flatMap(({ slug, notes }) => notes.map((note) => ({ of: slug, ...note }))),
  ...library.regulations.map(({ id, fact, sources: own }) => ({ of: id, text: fact, sources: own })),
];

describe('every fact', () => {
  it('has a source that the library lists, and one that was read', () => {
    expect(facts.length).toBeGreaterThan(100);
    for (const { of, sources: own } of facts) {
      expect(own.length, of).toBeGreaterThan(0);
      for (const key of own) expect(sources.get(key), `${of}: ${key}`).toBeDefined();
      expect(
        own.map((key) => sources.get(key)?.access).filter((access) => access !== 'cited by another source'),
        of,
      ).not.toEqual([]);
    }
  });

  it('is refused without one', () => {
    expect(factSchema.safeParse({ text: 'It happened.', sources: ['somebody'] }).success).toBe(true);
    expect(factSchema.safeParse({ text: 'It happened.', sources: [] }).success).toBe(false);
    expect(factSchema.safeParse({ text: 'It happened.' }).success).toBe(false);
  });
});

describe('the page of sources', () => {
  const view = viewAttackSources(library);
  const used = view.grades.flatMap(({ rows }) => rows);

  it('lists each source once, those that support nothing apart', () => {
    const shown = [...used, ...view.unused].map(({ source }) => source.key);
    expect(shown.toSorted()).toEqual([...sources.keys()].toSorted());
    expect(view.count).toBe(sources.size);
    expect(used.filter(({ supports }) => supports.length === 0)).toEqual([]);
    for (const { id, rows } of view.grades)
      for (const { source } of rows) expect(sources.get(source.key)?.grade).toBe(id);
  });

  it('names everything that a source supports', () => {
    const supportsOf = (key: string) => used.find(({ source }) => source.key === key)?.supports ?? [];
    for (const { id, name, facts: own, furtherSources, officialMappings } of library.incidents)
      for (const key of [
        ...own.flatMap((fact) => fact.sources),
        ...furtherSources,
        ...officialMappings.map(({ source }) => source),
      ])
        expect(supportsOf(key), `${id}: ${key}`).toContainEqual({
          what: 'Incident',
          name,
          href: `/attacks/incidents/${id}/`,
        });
    for (const { source, name, id } of library.frameworks)
      if (source !== null)
        expect(supportsOf(source)).toContainEqual({ what: 'Framework', name, href: `/attacks/frameworks/${id}/` });
    for (const { topic, sources: own } of library.regulations)
      for (const key of own)
        expect(supportsOf(key)).toContainEqual({
          what: 'Law',
          name: topic,
          href: '/attacks/mass-outbound-messaging/',
        });
    for (const { slug, name, notes } of library.patterns)
      for (const key of notes.flatMap((note) => note.sources))
        expect(supportsOf(key)).toContainEqual({ what: 'Pattern', name, href: `/attacks/${slug}/` });
  });
});

describe('the check of the library', () => {
  let data = '';
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'toolrisk-attacks-'));
    await cp('data/attacks', join(data, 'attacks'), { recursive: true });
  });
  afterAll(() => rm(data, { recursive: true }));

  /** Changes a JSON file, runs `check`, and puts the file back. */
  async function withChanged<T>(name: string, change: (text: string) => string, check: () => Promise<T>): Promise<T> {
    const file = join(data, 'attacks', name);
    const text = await readFile(file, 'utf8');
    expect(change(text)).not.toBe(text);
    await writeFile(file, change(text));
    try {
      return await check();
    } finally {
      await writeFile(file, text);
    }
  }
  const check = async () => (await checkAttacks(join(data, 'attacks'))).map(({ code, level }) => `${level} ${code}`);

  it('warns of a source that nothing names, and of nothing else', async () => {
    const unused = viewAttackSources(library).unused.length;
    expect(await check()).toEqual(Array.from({ length: unused }, () => 'warning unused-source'));
    const added = await withChanged(
      'sources.json',
      (text) =>
        JSON.stringify([
          ...(JSON.parse(text) as unknown[]),
          { key: 'made-up', title: 'Made up', url: 'https://example.org/', access: 'text read', grade: 'primary' },
        ]),
      () => checkAttacks(join(data, 'attacks')),
    );
    expect(added).toHaveLength(unused + 1);
    expect(added.at(-1)).toMatchObject({
      path: `/${library.sources.length}`,
      message: expect.stringContaining('made-up'),
    });
  });

  it('reports a source that isn’t listed, and a shape that isn’t right', async () => {
    const file = 'incidents/camoleak.json';
    expect(await withChanged(file, (text) => text.replace('"aai-camo"', '"nobody"'), check)).toEqual([
      'error unknown-reference',
    ]);
    expect(
      await withChanged(file, (text) => text.replace('"confidence": "high"', '"confidence": "sure"'), check),
    ).toEqual(['error schema-mismatch']);
  });

  it('holds every file to the order of its schema', async () => {
    const list = async () =>
      (await readDataFiles(data, attackFiles))
        .filter(({ text, canonical }) => text !== canonical)
        .map(({ file }) => file);
    expect(await list()).toEqual([]);
    const swap = (text: string) => {
      const { id, ...rest } = JSON.parse(text) as { id: string };
      return `${JSON.stringify({ ...rest, id }, null, 2)}\n`;
    };
    expect(await withChanged('incidents/camoleak.json', swap, list)).toEqual([
      join(data, 'attacks/incidents/camoleak.json'),
    ]);
    for (const { file } of await readDataFiles(data))
      expect(
        attackFiles.filter(({ pattern }) => pattern.test(file.slice(data.length + 1))),
        file,
      ).toHaveLength(1);
  });
});
