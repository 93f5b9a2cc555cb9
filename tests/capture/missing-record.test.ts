import { glob, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { readJsonFile } from '../../src/catalog/check-json.ts';
import { missingSchema } from '../../src/catalog/schema/missing.ts';
import { serverSchema } from '../../src/catalog/schema/server.ts';

const { value, problems } = await readJsonFile('data/captures/missing.json', missingSchema);
const packages = (value?.servers ?? []).map(({ registry, package: name }) => `${registry} ${name}`);

it('holds each package once, in order', () => {
  expect(problems).toEqual([]);
  expect(packages.length).toBeGreaterThan(0);
  expect(packages).toEqual([...new Set(packages)].toSorted());
});

it('holds no package that the catalogue has', async () => {
  const files = await Array.fromAsync(glob('data/servers/*/server.json'));
  const servers = await Promise.all(
    files.map(async (file) => serverSchema.parse(JSON.parse(await readFile(file, 'utf8')))),
  );
  const captured = servers.map(({ package: known }) => `${known?.registry} ${known?.name}`);
  expect(packages.filter((name) => captured.includes(name))).toEqual([]);
});
