import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataFiles } from '../src/catalog/data-files.ts';

const OURS = ['src', 'scripts', 'tests'];
const CODE = /\.(ts|js|mjs|astro|mdx|css)$/;

const files = OURS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/')),
);
const read = (file: string): string => readFileSync(file, 'utf8');

const importsOf = (file: string): string[] =>
  [...read(file).matchAll(/(?:^import\b[^;']*|^\} from |^export\b[^;']*? from |\bimport\(\s*)'([^']+)'/gm)].map(
    ([, name = '']) => (name.startsWith('.') ? normalize(join(dirname(file), name)).replaceAll('\\', '/') : name),
  );

/** What each layer may import of `src/`, besides itself. */
const LAYERS = {
  catalog: [],
  classifier: ['catalog'],
  hygiene: ['catalog', 'classifier'],
  assessed: ['catalog', 'classifier', 'hygiene'],
  accuracy: ['catalog', 'classifier', 'assessed'],
  feeds: ['catalog'],
  attacks: ['catalog', 'classifier', 'hygiene', 'assessed', 'feeds'],
  history: ['catalog', 'classifier', 'hygiene', 'assessed', 'feeds'],
  policies: ['catalog', 'classifier', 'assessed'],
  capture: ['catalog'],
  glossary: ['catalog', 'classifier'],
  views: ['catalog', 'classifier', 'hygiene', 'assessed', 'accuracy', 'attacks', 'policies', 'history', 'glossary'],
  search: ['catalog', 'classifier', 'assessed', 'attacks', 'policies', 'history', 'views'],
  'open-data': ['catalog', 'classifier', 'hygiene', 'assessed', 'attacks', 'policies', 'history', 'views'],
  stack: ['catalog', 'classifier', 'assessed', 'attacks', 'policies', 'views', 'search', 'open-data', 'components'],
  build: ['catalog', 'classifier', 'hygiene', 'assessed', 'attacks', 'policies', 'views', 'search', 'open-data'],
  command: [
    'catalog',
    'classifier',
    'hygiene',
    'assessed',
    'accuracy',
    'attacks',
    'history',
    'policies',
    'capture',
    'search',
    'stack',
  ],
} as const;

/** What asks Astro for a bundle, and what opens it. */
const ASTRO = ['src/build/bundle/make-bundle.ts', 'src/build/bundle/open-bundle.ts'];

describe.each(Object.entries(LAYERS))('src/%s', (layer, allowed: readonly string[]) => {
  const own = files.filter((file) => file.startsWith(`src/${layer}/`));

  it('imports only what stands before it', () => {
    expect(own).not.toEqual([]);
    const wrong = own.flatMap((file) =>
      importsOf(file)
        .map((name) => /^src\/([^/]+)/.exec(name)?.[1])
        .filter((name) => name !== undefined && name !== layer && !allowed.includes(name))
        .map((name) => `${file} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('runs without Astro', () => {
    const astro = own.filter((file) => importsOf(file).some((name) => /^astro(:|\/|$)/.test(name)));
    expect(astro).toEqual(ASTRO.filter((file) => own.includes(file)));
  });
});

it('every import names a file that is there, with its ending', () => {
  const all = new Set(files);
  const broken = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      importsOf(file)
        .filter(
          (name) => OURS.some((folder) => name.startsWith(`${folder}/`)) && !all.has(name) && !/\.jsonl?$/.test(name),
        )
        .map((name) => `${file} imports ${name}`),
    );
  expect(broken).toEqual([]);
});

it('no file is longer than 250 lines', () => {
  expect(files.filter((file) => read(file).split('\n').length > 251)).toEqual([]);
});

it('files are named after what they hold: kebab-case, components in PascalCase, no bag of helpers', () => {
  const misnamed = files.filter((file) => {
    const name = basename(file);
    const isComponent = /^src\/(components|layouts)\/.*\.astro$/.test(file);
    const isPage = file.startsWith('src/pages/');
    const form = isComponent ? /^[A-Z][A-Za-z]+\.astro$/ : /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|config))?\.[a-z]+$/;
    return /^(utils?|helpers?|common|misc|shared)\b/.test(name) || (!isPage && !form.test(name));
  });
  expect(misnamed).toEqual([]);
});

it('every data file is in its canonical form', async () => {
  const data = await readDataFiles('data');
  expect(data.length).toBeGreaterThan(10);
  expect(data.filter(({ text, canonical }) => text !== canonical).map(({ file }) => file)).toEqual([]);
});

it('documents name only commands that exist, and scripts only files that exist', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const documents = ['README.md', ...files.filter((file) => file.endsWith('.mdx'))].map(read).join('\n');
  const named = [...documents.matchAll(/npm (?:run (?:-s )?)([a-z][a-z:-]*)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  const called = Object.values(scripts).flatMap((script) => script.match(/scripts\/[a-z-]+\.m?[jt]s/g) ?? []);
  expect(called.filter((file) => !files.includes(file))).toEqual([]);
});

it('the folders that the README names are there', () => {
  const named = [...read('README.md').matchAll(/^((?:src|data|scripts|tests)\/[a-z-]*\/?)/gm)].map(
    ([, path = '']) => path,
  );
  expect(named.length).toBeGreaterThan(8);
  for (const path of named) expect(() => readdirSync(path), path).not.toThrow();
});
