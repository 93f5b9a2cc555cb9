import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadServers } from '../../src/catalog/load.ts';
import { problemSchema } from '../../src/catalog/schema/problem.ts';
import type { Json } from '../../src/catalog/schema/tool-definition.ts';
import { makeCatalogue, makeManifest, makeServer, type ServerFiles } from '../fixtures/catalogue/make-catalogue.ts';

const tool = { name: 'get_one', description: 'Reads one record.', inputSchema: { type: 'object' } };
const sound = (): ServerFiles => ({ server: makeServer(), manifests: { '1.0.0': makeManifest([tool]) } });

const made: string[] = [];
afterEach(async () => {
  for (const directory of made.splice(0)) await rm(directory, { recursive: true });
});

/** Loads these servers; problems as `level code path`, with files relative to the folder. */
async function load(servers: Readonly<Record<string, ServerFiles>>) {
  const directory = await makeCatalogue(servers);
  made.push(directory);
  const { servers: loaded, problems } = await loadServers(join(directory, 'servers'));
  for (const problem of problems) problemSchema.parse(problem);
  return {
    slugs: loaded.map(({ server }) => server.slug),
    problems: problems.map(({ level, code, file, path }) => {
      const place = file.slice(join(directory, 'servers/').length).replaceAll('\\', '/');
      return `${level} ${code} ${place}${path === '' ? '' : ` ${path}`}`;
    }),
  };
}

const loadManifest = async (manifest: ServerFiles['manifests'][string]) =>
  load({ odd: { server: makeServer(), manifests: { '1.0.0': manifest } } });

it('loads a sound server without a word', async () => {
  expect(await load({ odd: sound() })).toEqual({ slugs: ['odd'], problems: [] });
});

describe('errors', () => {
  const withTools = (list: Json) => ({
    ...makeManifest([tool]),
    results: { ...makeManifest([]).results, 'tools/list': list as Json[] },
  });
  const file = 'odd/manifests/1.0.0.json';

  it.each([
    ['text that is no JSON', '{"server": "odd",', 'not-json', ''],
    ['an empty file', '', 'not-json', ''],
    ['JSON of another shape', '[]', 'schema-mismatch', ''],
    ['a list of tools that is none', withTools([{ tools: 'none' }]), 'no-tool-list', ' /results/tools~1list'],
    ['a page without tools', withTools([{ tools: [tool] }, {}]), 'no-tool-list', ' /results/tools~1list'],
    [
      'a tool without a name',
      makeManifest([{ description: 'x' }]),
      'tool-without-name',
      ' /results/tools~1list/0/tools/0',
    ],
    ['a tool with an empty name', makeManifest([{ name: '' }]), 'tool-without-name', ' /results/tools~1list/0/tools/0'],
    [
      'a tool with a number for a name',
      makeManifest([{ name: 1 }]),
      'tool-without-name',
      ' /results/tools~1list/0/tools/0',
    ],
    ['a tool that is null', makeManifest([tool, null]), 'tool-without-name', ' /results/tools~1list/0/tools/1'],
    ['a tool that is a list', makeManifest([[tool]]), 'tool-without-name', ' /results/tools~1list/0/tools/0'],
    [
      'an edited result',
      { ...makeManifest([tool]), digest: `sha256:${'0'.repeat(64)}` },
      'digest-mismatch',
      ' /digest',
    ],
    ['digests of other tools', { ...makeManifest([tool]), toolDigests: [] }, 'digest-mismatch', ' /toolDigests'],
    ['a digest under another name', renameDigest('other'), 'digest-mismatch', ' /toolDigests'],
    ['a manifest of another version', makeManifest([tool], { version: '2.0.0' }), 'misplaced-manifest', ' /version'],
    ['a manifest of another server', makeManifest([tool], { server: 'even' }), 'misplaced-manifest', ' /version'],
  ])('%s', async (_, manifest, code, path) => {
    expect(await loadManifest(manifest)).toEqual({ slugs: [], problems: [`error ${code} ${file}${path}`] });
  });

  function renameDigest(name: string) {
    const manifest = makeManifest([tool]);
    return { ...manifest, toolDigests: manifest.toolDigests.map((each) => ({ ...each, name })) };
  }

  it('a file that nests deeper than any tool needs', async () => {
    for (const depth of [600, 100_000]) {
      const text = JSON.stringify(makeManifest([{ ...tool, inputSchema: 'HERE' }]));
      const deep = text.replace('"HERE"', `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
      expect(await loadManifest(deep)).toEqual({ slugs: [], problems: [`error too-deep ${file}`] });
    }
  });

  it('a snapshot without its file', async () => {
    const { problems } = await load({ odd: { server: makeServer(), manifests: {} } });
    expect(problems).toEqual([`error unreadable-file ${file}`]);
  });

  it('a manifest that is not among the snapshots', async () => {
    const { server, manifests } = sound();
    const stray = makeManifest([tool], { version: '2.0.0' });
    const { problems } = await load({ odd: { server, manifests: { ...manifests, '2.0.0': stray } } });
    expect(problems).toEqual(['error unlisted-manifest odd/manifests/2.0.0.json']);
  });

  it('a snapshot that is listed twice', async () => {
    const server = makeServer({ snapshots: ['1.0.0', '1.0.0'] });
    const { problems } = await load({ odd: { ...sound(), server } });
    expect(problems).toEqual(['error duplicate-snapshot odd/server.json /snapshots/1']);
  });

  it('two servers of one name', async () => {
    const twin = makeServer({ slug: 'even', name: 'ODD SERVER' });
    const manifest = makeManifest([tool], { server: 'even' });
    const { slugs, problems } = await load({
      odd: { ...sound(), server: makeServer({ name: 'Odd Server' }) },
      even: { server: twin, manifests: { '1.0.0': manifest } },
    });
    expect(slugs).toEqual(['even', 'odd']);
    expect(problems).toEqual(['error duplicate-server-name odd/server.json /name']);
  });

  it('a server in a folder of another name', async () => {
    expect(await load({ even: { ...sound() } })).toEqual({
      slugs: [],
      problems: ['error misplaced-server even/server.json /slug'],
    });
  });

  it('a snapshot that would be read from outside of its folder', async () => {
    const { problems } = await load({ odd: { ...sound(), server: makeServer({ snapshots: ['../../../1.0.0'] }) } });
    expect(problems).toEqual(['error schema-mismatch odd/server.json /snapshots/0']);
  });

  it('a repository that is no https address', async () => {
    const { problems } = await load({ odd: { ...sound(), server: makeServer({ repository: 'javascript:alert(1)' }) } });
    expect(problems).toEqual(['error schema-mismatch odd/server.json /repository']);
  });

  it('a field that the schema does not know', async () => {
    const server = JSON.stringify({ ...makeServer(), stars: 5 });
    const { problems } = await load({ odd: { ...sound(), server } });
    expect(problems).toEqual(['error schema-mismatch odd/server.json']);
  });

  it('a folder without servers', async () => {
    const { problems } = await load({});
    expect(problems).toMatchObject([expect.stringMatching(/^error no-servers/)]);
  });

  it('all of them are reported at once, and sound servers still load', async () => {
    const loaded = await load({
      broken: { server: '{', manifests: {} },
      odd: sound(),
      many: {
        server: makeServer({ slug: 'many', snapshots: ['1.0.0', '2.0.0', '3.0.0'] }),
        manifests: {
          '1.0.0': 'not JSON',
          '2.0.0': makeManifest([{ name: '' }, tool, tool, 7], { server: 'many', version: '2.0.0' }),
          '4.0.0': makeManifest([tool], { server: 'many', version: '4.0.0' }),
        },
      },
    });
    expect(loaded).toEqual({
      slugs: ['odd'],
      problems: [
        'error not-json broken/server.json',
        'error not-json many/manifests/1.0.0.json',
        'error tool-without-name many/manifests/2.0.0.json /results/tools~1list/0/tools/0',
        'warning duplicate-name many/manifests/2.0.0.json /results/tools~1list/0/tools/2/name',
        'error tool-without-name many/manifests/2.0.0.json /results/tools~1list/0/tools/3',
        'error unreadable-file many/manifests/3.0.0.json',
        'error unlisted-manifest many/manifests/4.0.0.json',
      ],
    });
  });
});

it('survives numbers that no double can hold', async () => {
  const text = JSON.stringify(makeManifest([{ ...tool, inputSchema: { default: 'HERE' } }]));
  const directory = await makeCatalogue({ odd: sound() });
  made.push(directory);
  await writeFile(join(directory, 'servers/odd/manifests/1.0.0.json'), text.replace('"HERE"', '1e999'));
  const { servers, problems } = await loadServers(join(directory, 'servers'));
  expect(servers.length + problems.length).toBeGreaterThan(0);
});
