import { glob, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findToolList, isToolDefinition } from '../../src/catalog/read-tools.ts';
import type { Json, ToolDefinition } from '../../src/catalog/schema/tool-definition.ts';
import { classifyTool } from '../../src/classifier/classify.ts';
import { vocabularyTrimming } from './trim-plugin.ts';
import type { classifyAnywhere } from '../../src/stack/classify-anywhere.ts';

const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
afterAll(() => rm(folder, { recursive: true }));

const bundle = async (name: string, contents: string): Promise<Metafile> => {
  const { metafile } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    outdir: join(folder, name),
    bundle: true,
    splitting: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    platform: 'browser',
    plugins: [vocabularyTrimming],
    metafile: true,
    logLevel: 'silent',
  });
  return metafile;
};

/** The files that a page fetches before it can run an entry, with what stands in them. */
function listFirst({ outputs }: Metafile): { readonly files: string[]; readonly inputs: string[] } {
  const files = Object.keys(outputs).filter((file) => file.endsWith('/stdin.js'));
  for (const file of files)
    for (const { kind, path } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement' && !files.includes(path)) files.push(path);
  return { files, inputs: files.flatMap((file) => Object.keys(outputs[file]?.inputs ?? {})) };
}

const weigh = async (files: readonly string[]): Promise<number> => {
  const texts = await Promise.all(files.map((file) => readFile(file)));
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
};

const kilobyte = 1000;

/** Every definition that a manifest of the catalogue holds, each once. */
async function readDefinitions(): Promise<ToolDefinition[]> {
  const files = await Array.fromAsync(glob('data/servers/*/manifests/*.json'));
  const lists = await Promise.all(
    files.map(async (file) => findToolList(JSON.parse(await readFile(file, 'utf8')) as Json)),
  );
  const tools = lists
    .flatMap((list) => list?.elements ?? [])
    .map(({ value }) => value)
    .filter(isToolDefinition);
  return [...new Map(tools.map((tool) => [JSON.stringify(tool), tool])).values()];
}

describe('the classifier in a browser', () => {
  let metafile: Metafile;
  beforeAll(async () => {
    metafile = await bundle('classifier', "export * from './src/stack/classify-anywhere.ts';");
  });

  it('needs neither Node nor zod', () => {
    expect(Object.keys(metafile.inputs).filter((file) => /\bzod\b/.test(file))).toEqual([]);
    // What Node has of its own can't be bundled for a browser: the build above would have failed.
    expect(Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter(({ external }) => external))).toEqual(
      [],
    );
  });

  it('fetches the words of other languages, and the second opinion, only when they are needed', () => {
    const { inputs } = listFirst(metafile);
    expect(inputs.filter((file) => file.includes('/lexicons/'))).toEqual(['data/vocabulary/lexicons/en.json']);
    expect(inputs).not.toContain('data/vocabulary/opinion-weights.json');
  });

  it('judges an English definition with what takes 160 kB gzipped, all that a stack asks of a tool with it', async () => {
    const worker = await bundle('worker', "import './src/stack/client/judge-worker.ts';");
    const opinion = Object.keys(worker.outputs).filter((file) => file.includes('/opinion-weights-'));
    expect(opinion).toHaveLength(1);
    expect(await weigh([...listFirst(worker).files, ...opinion])).toBeLessThanOrEqual(160 * kilobyte);
  });

  it('gives the verdicts of Node, byte for byte, on all tools of the catalogue', async () => {
    const tools = await readDefinitions();
    const entry = pathToFileURL(join(folder, 'classifier/stdin.js')).href;
    const bundled = (await import(/* @vite-ignore */ entry)) as { classifyAnywhere: typeof classifyAnywhere };
    const verdicts = await bundled.classifyAnywhere(tools);
    const differing = tools.filter((tool, i) => JSON.stringify(verdicts[i]) !== JSON.stringify(classifyTool(tool)));
    expect(tools.length).toBeGreaterThan(1000);
    expect(differing.map(({ name }) => name)).toEqual([]);
  }, 120_000);
});

const pure = [
  'catalog/forms/index.ts',
  'hygiene/check-hygiene.ts',
  'policies/decide-intent.ts',
  'policies/formats/index.ts',
  'policies/packs/index.ts',
  'policies/spell-policy.ts',
  'stack/answer/answer-stack.ts',
  'stack/answer/judge-tool.ts',
  'stack/classify-anywhere.ts',
  'stack/read-stack.ts',
];

it('forms, hygiene, formats and packs run in a browser', async () => {
  const { inputs } = await bundle('others', pure.map((file) => `export * from './src/${file}';`).join('\n'));
  expect(Object.keys(inputs).length).toBeGreaterThan(pure.length);
  expect(Object.keys(inputs).filter((file) => /\bzod\b|\/proving\//.test(file))).toEqual([]);
});
