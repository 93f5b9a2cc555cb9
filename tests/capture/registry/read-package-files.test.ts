import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readShippedManifests } from '../../../src/capture/registry/read-package-files.ts';
import { ToldFields } from '../../../src/capture/registry/told-fields.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'package-'));
});
afterEach(() => rm(folder, { recursive: true }));

const read = async (files: Readonly<Record<string, unknown>>) => {
  for (const [name, value] of Object.entries(files))
    await writeFile(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  const fields = new ToldFields('npm:notes-mcp@1.0.0');
  const read = await readShippedManifests(folder, 'notes-mcp', fields);
  return { ...read, problems: fields.problems.map(({ message }) => message) };
};

const forRegistry = {
  name: 'io.github.acme/notes',
  version: '1.0.0',
  repository: { url: 'https://github.com/acme/notes', source: 'github' },
  packages: [
    { registryType: 'oci', identifier: 'docker.io/acme/notes', version: '9' },
    {
      registryType: 'npm',
      identifier: 'notes-mcp',
      version: '1.0.1',
      environmentVariables: [
        { name: 'NOTES_TOKEN', isRequired: true, isSecret: true },
        { name: 'NOTES_URL' },
        { name: 'not a name' },
        7,
      ],
    },
  ],
};

it('reads what the manifest for the MCP registry says of this package, and its variables', async () => {
  expect(await read({ 'server.json': forRegistry })).toEqual({
    files: [
      {
        file: 'server.json',
        name: 'notes-mcp',
        version: '1.0.1',
        repository: 'https://github.com/acme/notes',
        homepage: null,
        license: null,
      },
    ],
    variables: [
      { name: 'NOTES_TOKEN', required: true, secret: true, readIn: 'server.json' },
      { name: 'NOTES_URL', required: false, secret: false, readIn: 'server.json' },
    ],
    problems: [],
  });
});

const bundle = {
  manifest_version: '0.3',
  name: 'notes',
  version: '1.0.0',
  license: 'MIT',
  server: {
    type: 'node',
    mcp_config: {
      env: { NOTES_TOKEN: '${user_config.token}', NOTES_URL: '${user_config.url}', NODE_ENV: 'production' },
    },
  },
  user_config: { token: { sensitive: true, required: true }, url: { type: 'string' } },
};

it('reads the manifest of a bundle, and the variables that its settings go to', async () => {
  const { files, variables } = await read({ 'manifest.json': bundle });
  expect(files).toMatchObject([{ file: 'manifest.json', name: null, version: '1.0.0', license: 'MIT' }]);
  expect(variables).toEqual([
    { name: 'NOTES_TOKEN', required: true, secret: true, readIn: 'manifest.json' },
    { name: 'NOTES_URL', required: false, secret: false, readIn: 'manifest.json' },
  ]);
});

it('tells a variable that both name once', async () => {
  const { variables } = await read({ 'server.json': forRegistry, 'manifest.json': bundle });
  expect(variables.map(({ name, readIn }) => `${name} ${readIn}`)).toEqual([
    'NOTES_TOKEN server.json',
    'NOTES_URL server.json',
  ]);
});

it('takes no container image for the package, and no manifest of a web page for that of a bundle', async () => {
  const { files } = await read({
    'server.json': { ...forRegistry, packages: [{ registryType: 'oci', identifier: 'docker.io/acme/notes' }] },
    'manifest.json': { manifest_version: 3, name: 'An extension', version: '5' },
  });
  expect(files).toMatchObject([{ file: 'server.json', name: null }]);
});

it.each([
  ['nothing', {}, []],
  ['no JSON', { 'server.json': '{' }, ['Its field server.json is not JSON, and counts as not told.']],
  ['a list', { 'manifest.json': [] }, ['Its field manifest.json is no JSON object, and counts as not told.']],
  [
    'too much',
    { 'server.json': ' '.repeat(1_000_001) },
    ['Its field server.json is larger than 1000000 bytes, and counts as not told.'],
  ],
] as const)('finds nothing in %s, and says so', async (_, files, problems) => {
  expect(await read(files)).toEqual({ files: [], variables: [], problems });
});
