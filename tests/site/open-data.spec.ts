import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip, gunzipSync } from 'node:zlib';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { findHiddenCharacters } from '../../src/catalog/hidden-characters.ts';
import { answerFigures } from '../../src/open-data/figures/answer-figures.ts';
import { figuresSchema } from '../../src/open-data/figures/figure.ts';
import { catalogueExportSchema } from '../../src/open-data/open-data-schema.ts';
import { listFiles } from './list-pages.ts';
import { addressOf, realSite, sites, type BuiltSite } from './sites.ts';

const readText = ({ root }: BuiltSite, file: string): Promise<string> => readFile(join(root, file), 'utf8');
const readJson = async (site: BuiltSite, file: string): Promise<unknown> => JSON.parse(await readText(site, file));

/** Checks values by a published JSON Schema, with a validator of others. */
async function compileSchema(site: BuiltSite, schema: string): Promise<ValidateFunction> {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  return ajv.compile((await readJson(site, `data/schemas/${schema}.schema.json`)) as object);
}

/** What is wrong with a value. */
function listErrors(check: ValidateFunction, value: unknown) {
  check(value);
  return check.errors ?? [];
}

const placeSchema = z.object({ server: z.string(), slug: z.string(), url: z.string(), markdown: z.string() });

for (const site of sites) {
  test(`each line of the data of ${site.root} is of its schema, and has its pages`, async () => {
    const check = await compileSchema(site, 'tool');
    const files = new Set(await listFiles(site));
    const fileOf = (path: string) => path.slice(site.settings.BASE_PATH.length);
    const wrong: string[] = [];
    let count = 0;
    for await (const line of createInterface({
      input: createReadStream(join(site.root, 'data/catalogue.ndjson.gz')).pipe(createGunzip()),
    })) {
      const record: unknown = JSON.parse(line);
      const { server, slug, url, markdown } = placeSchema.parse(record);
      wrong.push(...listErrors(check, record).map(({ message }) => `${server}/${slug}: ${message}`));
      wrong.push(
        ...[`${fileOf(url)}index.html`, fileOf(markdown.replace(/#.*/, ''))].filter((file) => !files.has(file)),
      );
      count += 1;
    }
    expect(wrong).toEqual([]);
    const catalogue = catalogueExportSchema.parse(await readJson(site, 'data/catalogue.json'));
    expect(catalogue.tools).toHaveLength(count);
  });

  test(`the files of the servers of ${site.root} are of their schemas`, async () => {
    const catalogue = catalogueExportSchema.parse(await readJson(site, 'data/catalogue.json'));
    const ofServer = await compileSchema(site, 'server-export');
    const ofLock = await compileSchema(site, 'lockfile');
    const tools = Map.groupBy(catalogue.tools, ({ server }) => server);
    for (const { slug, toolCount } of catalogue.servers) {
      const server = await readJson(site, `data/servers/${slug}.json`);
      expect(listErrors(ofServer, server), slug).toEqual([]);
      expect(listErrors(ofLock, await readJson(site, `data/locks/${slug}.json`)), slug).toEqual([]);
      const own = tools.get(slug) ?? [];
      expect(own.filter(({ isCurrent }) => isCurrent)).toHaveLength(toolCount);
      expect(server).toMatchObject({ tools: own.map(({ name, digest }) => ({ name, digest })) });
    }
  });

  test(`OpenAPI describes every file of ${site.root} that is for programs, and no other`, async () => {
    const { paths } = z
      .object({ paths: z.record(z.string(), z.unknown()) })
      .parse(await readJson(site, 'data/openapi.json'));
    const forms = Object.keys(paths).map((path) => ({
      path,
      form: new RegExp(
        `^${path
          .slice(1)
          .replaceAll('.', '\\.')
          .replaceAll(/\{\w+\}/g, '[^/]+')}$`,
      ),
    }));
    const files = (await listFiles(site)).filter((file) => !/\.(?:html|svg|png)$/.test(file));
    const isForPrograms = (file: string) => /^(data|changes|attacks|policies|tools)\/|^llms\.txt$/.test(file);
    expect(files.filter((file) => isForPrograms(file) && !forms.some(({ form }) => form.test(file)))).toEqual([]);
    expect(forms.filter(({ form }) => !files.some((file) => form.test(file))).map(({ path }) => path)).toEqual([]);
  });

  test(`no Markdown of ${site.root} hides anything`, async () => {
    const files = (await listFiles(site)).filter((file) => file.endsWith('.md') || file === 'llms.txt');
    expect(files.length).toBeGreaterThan(3);
    const wrong: string[] = [];
    for (const file of files) {
      const text = await readText(site, file);
      if (findHiddenCharacters(text).length > 0 || !text.includes('untrusted text')) wrong.push(file);
    }
    expect(wrong).toEqual([]);
  });
}

test('every published schema is a JSON Schema that refuses something', async () => {
  const schemas = (await listFiles(realSite)).filter((file) => /^data\/schemas\/.*\.schema\.json$/.test(file));
  expect(schemas.length).toBeGreaterThan(5);
  for (const file of schemas) {
    const name = file.slice('data/schemas/'.length, -'.schema.json'.length);
    expect(listErrors(await compileSchema(realSite, name), { nonsense: true }), name).not.toEqual([]);
  }
});

test('the data holds the tools that were captured', async () => {
  const { servers } = catalogueExportSchema.parse(await readJson(realSite, 'data/catalogue.json'));
  const counts = new Map(servers.map(({ slug, toolCount }) => [slug, toolCount]));
  for (const [slug, count] of Object.entries({ smallest: 83, iterable: 118, listmonk: 29, fluentcrm: 36 }))
    expect(counts.get(slug)).toBe(count);
});

test('pages of tools and servers name their Markdown', async ({ page }) => {
  for (const [path, href] of [
    ['tools/iterable/', '/tools/iterable/index.md'],
    ['tools/iterable/send-email/', '/tools/iterable/index.md#send-email'],
  ] as const) {
    await page.goto(path);
    const markdown = page.locator('link[rel="alternate"][type="text/markdown"]');
    expect(await markdown.getAttribute('href')).toBe(href);
    await expect(page.getByRole('main').getByRole('link', { name: /markdown/i })).toHaveAttribute('href', href);
  }
});

test('each figure is what its query gives of the published database', async ({ page }) => {
  const { figures } = figuresSchema.parse(await readJson(realSite, 'data/figures.json'));
  const folder = await mkdtemp(join(tmpdir(), 'toolrisk-figures-'));
  const file = join(folder, 'catalogue.sqlite');
  await writeFile(file, gunzipSync(await readFile(join(realSite.root, 'data/catalogue.sqlite.gz'))));
  expect(answerFigures(file)).toEqual(figures);
  await rm(folder, { recursive: true });
  for (const { id, rows } of figures) expect(rows, id).not.toEqual([]);

  await page.goto(addressOf(realSite, 'data/figures/'));
  for (const { id, asks, rows } of figures) {
    const figure = page.getByRole('region', { name: asks });
    await expect(figure.getByRole('row')).toHaveCount(rows.length + 1);
    await expect(figure, id).toContainText((rows[0]?.count ?? -1).toLocaleString('en-GB'));
  }
});

test('the page of the data tells how big its files are', async ({ page }) => {
  await page.goto(addressOf(realSite, 'data/'));
  const row = page.getByRole('row').filter({ hasText: 'catalogue.csv' });
  const { length } = await readFile(join(realSite.root, 'data/catalogue.csv'));
  await expect(row).toContainText(`${(length / 1e6).toFixed(1)} MB`);
  await page.getByRole('link', { name: 'What changed so far' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Changes of the data format');
});
