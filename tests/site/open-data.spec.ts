import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { expect, test } from '@playwright/test';
import { catalogueExportSchema } from '../../src/open-data/open-data-schema.ts';
import { listFiles } from './read-pages.ts';
import { sites, type BuiltSite } from './sites.ts';

const readJson = async ({ root }: BuiltSite, file: string): Promise<unknown> =>
  JSON.parse(await readFile(join(root, 'data', file), 'utf8'));

/** What is wrong with a file by its published JSON Schema, by a validator of others. */
async function validate(site: BuiltSite, schema: string, value: unknown) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  const check = ajv.compile((await readJson(site, `schemas/${schema}.schema.json`)) as object);
  check(value);
  return check.errors ?? [];
}

for (const site of sites)
  test(`the data of ${site.root} is that of its published schemas`, async () => {
    const catalogue = catalogueExportSchema.parse(await readJson(site, 'catalogue.json'));
    expect(await validate(site, 'catalogue', catalogue)).toEqual([]);
    for (const { slug, toolCount } of catalogue.servers) {
      const server = await readJson(site, `servers/${slug}.json`);
      expect(await validate(site, 'server-export', server)).toEqual([]);
      const current = catalogue.tools.filter((tool) => tool.server === slug && tool.isCurrent);
      expect(current).toHaveLength(toolCount);
      expect(server).toMatchObject({ tools: catalogue.tools.filter((tool) => tool.server === slug).map(() => ({})) });
    }
    const files = await listFiles(site);
    for (const { url } of catalogue.tools)
      expect(files).toContain(`${url.slice(site.settings.BASE_PATH.length)}index.html`);
  });

test('every published schema is a JSON Schema that refuses something', async () => {
  const [site] = sites;
  if (site === undefined) throw new Error('there is no site');
  const schemas = (await listFiles(site)).filter((file) => /^data\/schemas\/.*\.schema\.json$/.test(file));
  expect(schemas.length).toBeGreaterThan(5);
  for (const file of schemas) {
    const name = file.slice('data/schemas/'.length, -'.schema.json'.length);
    expect(await validate(site, name, { nonsense: true }), name).not.toEqual([]);
  }
});

test('the data holds the tools that were captured', async () => {
  const [site] = sites;
  if (site === undefined) throw new Error('there is no site');
  const { servers } = catalogueExportSchema.parse(await readJson(site, 'catalogue.json'));
  const counts = new Map(servers.map(({ slug, toolCount }) => [slug, toolCount]));
  for (const [slug, count] of Object.entries({ smallest: 83, iterable: 118, listmonk: 29, fluentcrm: 36 }))
    expect(counts.get(slug)).toBe(count);
});
