import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeDataFiles } from '../../src/open-data/draft-data-files.ts';
import { describeSchema, type SchemaName } from '../../src/open-data/json-schemas.ts';
import { catalogueExportSchema, serverExportSchema } from '../../src/open-data/open-data-schema.ts';
import { indexTool } from '../../src/open-data/record-tool.ts';
import { toolRecordSchema } from '../../src/open-data/schema/tool-record.ts';
import { tables } from '../../src/open-data/tables/write-database.ts';
import type { Site } from '../../src/views/site.ts';
import { DECLARED, loadOddSite, removeOddSite } from './odd-site.ts';

const odd: { site: Site; folder: string } = await loadOddSite();
const folder = mkdtempSync(`${odd.folder}-`);
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const readJson = (name: string): unknown => JSON.parse(read(name));

beforeAll(() => {
  writeDataFiles(odd.site, folder);
  const database = gunzipSync(readFileSync(join(folder, 'catalogue.sqlite.gz')));
  writeFileSync(join(folder, 'catalogue.sqlite'), database);
});
afterAll(() => removeOddSite(odd.folder));

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
const checks = new Map<SchemaName, ValidateFunction>();

/** What is wrong with a value by a published JSON Schema. */
function validate(schema: SchemaName, value: unknown) {
  const check = checks.get(schema) ?? ajv.compile(describeSchema(schema));
  checks.set(schema, check);
  check(value);
  return check.errors ?? [];
}

const readNdjson = (): string => gunzipSync(readFileSync(join(folder, 'catalogue.ndjson.gz'))).toString();

const readLines = () =>
  readNdjson()
    .trimEnd()
    .split('\n')
    .map((line) => toolRecordSchema.parse(JSON.parse(line)));

const byPlace = (a: { server: string; slug: string }, b: typeof a) =>
  `${a.server}/${a.slug}` < `${b.server}/${b.slug}` ? -1 : 1;

describe('the files of data', () => {
  it('are of their published schemas', () => {
    expect(validate('catalogue', readJson('catalogue.json'))).toEqual([]);
    expect(validate('purl-index', readJson('purl.json'))).toEqual([]);
    expect(validate('data-changes', readJson('changelog.json'))).toEqual([]);
    for (const { server } of odd.site.servers)
      expect(validate('server-export', readJson(`servers/${server.slug}.json`))).toEqual([]);
    for (const line of readNdjson().trimEnd().split('\n')) expect(validate('tool', JSON.parse(line))).toEqual([]);
  });

  it('hold every tool, with its definition as served', () => {
    const tools = readLines();
    expect(tools.length).toBe(odd.site.tools.length);
    const served = new Map(odd.site.tools.map((tool) => [`${tool.server}/${tool.slug}`, tool]));
    for (const { server, slug, definition, isCurrent } of tools) {
      const tool = served.get(`${server}/${slug}`);
      expect(JSON.stringify(definition)).toBe(JSON.stringify(tool?.definition));
      expect(isCurrent).toBe(tool?.isCurrent);
    }
    expect(tools.some(({ isCurrent }) => !isCurrent)).toBe(true);
    expect(tools.some(({ exposures }) => exposures.length > 0)).toBe(true);
  });

  it('hold the same tools in a list, as NDJSON and by server', () => {
    const tools = readLines();
    expect(catalogueExportSchema.parse(readJson('catalogue.json')).tools).toEqual(tools.map(indexTool));
    const ofServers = odd.site.servers.flatMap(
      ({ server }) => serverExportSchema.parse(readJson(`servers/${server.slug}.json`)).tools,
    );
    expect(ofServers).toEqual(tools);
  });

  it('have a line for each tool, whatever a reader takes for the end of a line', () => {
    expect(
      readNdjson()
        .trimEnd()
        .split(/[\n\r\v\f\u0085\u2028\u2029]/),
    ).toHaveLength(odd.site.tools.length);
  });

  it('say their form', () => {
    const { format } = catalogueExportSchema.parse(readJson('catalogue.json'));
    for (const name of ['purl.json', 'changelog.json', 'servers/odd.json'])
      expect(readJson(name)).toMatchObject({ format });
    const [row] = z.array(z.object({ format: z.string() })).parse(parse(read('catalogue.csv'), { columns: true }));
    expect(row?.format).toBe(String(format));
    const database = new DatabaseSync(join(folder, 'catalogue.sqlite'), { readOnly: true });
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: format });
    expect(database.prepare('SELECT format FROM about').all()).toEqual([{ format }]);
    database.close();
  });

  it('have the same bytes when they are written again', () => {
    const again = writeDataFiles(odd.site, `${folder}-again`);
    expect(again.sizes.size).toBe(9 + odd.site.servers.length);
    for (const name of again.sizes.keys())
      expect(readFileSync(join(again.folder, name)).equals(readFileSync(join(folder, name))), name).toBe(true);
  });
});

describe('catalogue.csv', () => {
  const rows = () => z.array(z.record(z.string(), z.string())).parse(parse(read('catalogue.csv'), { columns: true }));

  it('has a line for each tool, and the same values', () => {
    const lines = readLines();
    expect(rows().length).toBe(lines.length);
    for (const [i, row] of rows().entries()) {
      const { server, slug, digest, severity, assessment } = lines[i] ?? {};
      expect(row).toMatchObject({ server, slug, digest, severity: severity ?? '' });
      expect(row['traits']).toBe(assessment?.traits.join(' '));
      expect(row['reach']).toBe(assessment?.axes?.reach.level ?? '');
    }
  });

  it('has a sign in place of half a surrogate, which is no Unicode', () => {
    expect(rows().some(({ name }) => name === 'lone\ufffdsurrogate')).toBe(true);
    expect(readLines().some(({ name }) => name === 'lone\ud800surrogate')).toBe(true);
  });

  it('has no cell that a spreadsheet computes', () => {
    const descriptions = rows()
      .filter(({ name = '' }) => name.startsWith('formula'))
      .map(({ description }) => description);
    expect(descriptions).toEqual(["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\t=1", "'＝1"]);
    expect(rows().flatMap((row) => Object.values(row).filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell)))).toEqual([]);
  });
});

describe('remotes.csv', () => {
  it('holds what the files of servers hold, of no other server', () => {
    const rows = z.array(z.record(z.string(), z.string())).parse(parse(read('remotes.csv'), { columns: true }));
    const { remotes, tools } = serverExportSchema.parse(readJson(`servers/${DECLARED}.json`));
    expect(remotes.length).toBeGreaterThan(0);
    expect(JSON.stringify(tools)).not.toContain(remotes[0]?.url);
    expect(rows).toEqual(
      remotes.map(({ url, covers, source, readAt }, position) => ({
        server: DECLARED,
        position: String(position),
        url,
        covers,
        saidBy: source.kind,
        source: source.url,
        readAt,
      })),
    );
    expect(serverExportSchema.parse(readJson('servers/sum.json')).remotes).toEqual([]);
  });
});

describe('catalogue.sqlite', () => {
  const open = () => new DatabaseSync(join(folder, 'catalogue.sqlite'), { readOnly: true });

  it('holds rows of their shapes', () => {
    const database = open();
    for (const [name, { rows }] of Object.entries(tables)) {
      const found = database.prepare(`SELECT * FROM "${name}"`).all();
      expect(found.length, name).toBeGreaterThan(0);
      for (const row of found) rows.parse({ ...row });
    }
    database.close();
  });

  it('holds what the JSON holds', () => {
    const database = open();
    const lines = readLines();
    const count = (table: string) => database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n'];
    const sum = (list: (line: (typeof lines)[number]) => readonly unknown[]) => lines.flatMap(list).length;
    expect(count('tools')).toBe(lines.length);
    expect(count('servers')).toBe(odd.site.servers.length);
    expect(count('evidence')).toBe(sum(({ assessment }) => assessment.evidence));
    expect(count('modes')).toBe(sum(({ assessment }) => assessment.modes));
    expect(count('exposures')).toBe(sum(({ exposures }) => exposures));
    const tools = z
      .array(z.object({ server: z.string(), slug: z.string(), definition: z.string() }))
      .parse(database.prepare('SELECT server, slug, definition FROM tools').all());
    expect(tools.toSorted(byPlace).map(({ definition }) => definition)).toEqual(
      lines.toSorted(byPlace).map(({ definition }) => JSON.stringify(definition)),
    );
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    database.close();
  });

  it('explains its columns', () => {
    const database = open();
    const made = database.prepare("SELECT sql FROM sqlite_schema WHERE name = 'tools'").get();
    expect(made?.['sql']).toMatch(/"isCurrent" INTEGER NOT NULL, -- 1 where/);
    database.close();
  });
});
