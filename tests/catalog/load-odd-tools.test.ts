import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CatalogueServer } from '../../src/catalog/derive.ts';
import { loadServers } from '../../src/catalog/load.ts';
import type { Problem } from '../../src/catalog/schema/problem.ts';
import { slugSchema } from '../../src/catalog/schema/server.ts';
import type { Json } from '../../src/catalog/schema/tool-definition.ts';
import { allHostileTools, hostileNames, hostileTools } from '../fixtures/catalogue/hostile-tools.ts';
import { makeCatalogue, makeManifest, makeServer } from '../fixtures/catalogue/make-catalogue.ts';

async function load(
  tools: readonly Json[],
): Promise<{ server: CatalogueServer | undefined; problems: readonly Problem[] }> {
  const directory = await makeCatalogue({
    odd: { server: makeServer(), manifests: { '1.0.0': makeManifest(tools) } },
  });
  const { servers, problems } = await loadServers(join(directory, 'servers'));
  await rm(directory, { recursive: true });
  return { server: servers[0], problems };
}

const summarise = (problems: readonly Problem[]) =>
  problems.map(({ level, code, path }) => `${level} ${code} ${path.replace('/results/tools~1list/0/tools', '')}`);

describe('a warning still gets its tool', () => {
  it.each([
    ['no description', hostileTools.undescribed, ['warning no-description /0/description']],
    ['a blank description', hostileTools.blank, ['warning no-description /0/description']],
    [
      'a description that is no text, and a schema that is a list',
      hostileTools.numeric,
      ['warning no-description /0/description', 'warning odd-schema /0/inputSchema'],
    ],
    ['a description of a megabyte', hostileTools.huge, ['warning oversize-description /0/description']],
    ['a description of many lines', hostileTools.manyLines, ['warning oversize-description /0/description']],
    ['no schema', hostileTools.schemaless, ['warning odd-schema /0/inputSchema']],
    ['a schema that is a text', hostileTools.textSchema, ['warning odd-schema /0/inputSchema']],
    ['properties that are a list', hostileTools.oddProperties, ['warning odd-schema /0/inputSchema']],
    ['$ref', hostileTools.reference, ['warning schema-reference /0/inputSchema']],
    ['characters that are not visible', hostileTools.script, ['warning hidden-characters /0/description']],
    [
      'a name that turns the reading direction',
      { ...hostileTools.twin, name: '\u202egnp' },
      ['warning hidden-characters /0/name'],
    ],
    [
      'a title with a zero-width space',
      { ...hostileTools.twin, title: 'a\u200bb' },
      ['warning hidden-characters /0/title'],
    ],
    [
      'a parameter whose header no client can send',
      {
        ...hostileTools.twin,
        inputSchema: { type: 'object', properties: { a: { type: 'string', 'x-mcp-header': '' } } },
      },
      ['warning invalid-header-parameter /0/inputSchema/properties/a'],
    ],
    [
      'two parameters that would be sent as one header',
      {
        ...hostileTools.twin,
        inputSchema: {
          type: 'object',
          properties: {
            a: { type: 'string', 'x-mcp-header': 'Region' },
            b: { type: 'string', 'x-mcp-header': 'region' },
            c: { type: 'string', 'x-mcp-header': 'Zone' },
          },
        },
      },
      [
        'warning invalid-header-parameter /0/inputSchema/properties/a',
        'warning invalid-header-parameter /0/inputSchema/properties/b',
      ],
    ],
    ['half a surrogate pair', { ...hostileTools.twin, name: 'x\ud800' }, ['warning hidden-characters /0/name']],
  ])('%s', async (_, tool: { [key: string]: Json }, expected) => {
    const { server, problems } = await load([tool]);
    expect(summarise(problems)).toEqual(expected);
    expect(server?.tools.map(({ definition }) => definition)).toEqual([tool]);
  });

  it('duplicate names', async () => {
    const { server, problems } = await load([hostileTools.twin, hostileTools.nested, hostileTools.otherTwin]);
    expect(summarise(problems)).toEqual(['warning duplicate-name /2/name']);
    expect(problems[0]?.message).toContain('/results/tools~1list/0/tools/0');
    expect(server?.tools).toHaveLength(3);
  });
});

it('takes every visible name without a word, and as it is', async () => {
  const visible = hostileNames.filter(
    (name) => name.trim() !== '' && !/[\u200b\u202e\ud800\u{e0041}]|\ud800/u.test(name),
  );
  const { server, problems } = await load(visible.map((name) => ({ ...hostileTools.twin, name })));
  expect(problems).toEqual([]);
  expect(server?.tools.map(({ name }) => name)).toEqual(visible);
});

it('gives every hostile tool a place of its own, inside its server', async () => {
  const { server, problems } = await load(allHostileTools);
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  expect(server?.tools.map(({ definition }) => definition)).toEqual(allHostileTools);
  const slugs = server?.tools.map(({ slug }) => slug) ?? [];
  expect(new Set(slugs).size).toBe(allHostileTools.length);
  for (const slug of slugs) expect(slugSchema.safeParse(slug).success).toBe(true);
});

it("keeps keys of served objects in their order, prototypes' names included", async () => {
  const served = '{"zeta":1,"name":"get_one","__proto__":{"a":1},"description":"x","inputSchema":{"type":"object"}}';
  const { server } = await load([JSON.parse(served) as Json]);
  expect(JSON.stringify(server?.tools[0]?.definition)).toBe(served);
});
